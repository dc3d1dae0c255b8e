/** Images of what the build made, written as files. Knows folders and ports, no class of a service. */
package io.mayberelated.deploy.images;
