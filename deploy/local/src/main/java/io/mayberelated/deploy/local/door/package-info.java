/** One address for the pages and the APIs of all services, as the gateway is on Kubernetes. */
package io.mayberelated.deploy.local.door;
