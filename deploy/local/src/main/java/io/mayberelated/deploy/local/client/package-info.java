/** The public interface of the services, as any program outside uses it. Knows addresses and JSON, no class of a service. */
package io.mayberelated.deploy.local.client;
