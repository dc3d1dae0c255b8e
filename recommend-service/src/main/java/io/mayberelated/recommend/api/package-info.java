/** The service as HTTP: resources, the shapes of their JSON, and what a request must be to be taken. */
package io.mayberelated.recommend.api;
