/** The whole way from a comment to a subscriber, proved and measured from the outside: HTTP and Kafka, no class of a service. */
package io.mayberelated.deploy.e2e;
