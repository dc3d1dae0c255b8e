/** Measures the system from outside, over HTTP and Kafka: how well it finds, and how fast. */
package io.mayberelated.deploy.benchmark;
