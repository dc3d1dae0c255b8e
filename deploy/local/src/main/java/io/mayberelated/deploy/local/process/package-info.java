/**
 * The system as processes: which there are, how each is started, and how each is ended. Knows the services by their
 * folders and ports alone.
 */
package io.mayberelated.deploy.local.process;
