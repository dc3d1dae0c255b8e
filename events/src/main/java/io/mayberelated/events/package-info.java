/**
 * The contract between the services: what is known of works and comments, which text names which work, and what was
 * recommended to whom. Records of the JDK alone; how they look as JSON is told by {@link
 * io.mayberelated.events.JsonEvents}, how they travel by the modules beside this one.
 */
package io.mayberelated.events;
