/** What the REST interfaces of the services have in common: bodies read strictly and within limits, and problems (RFC 9457) told alike. */
package io.mayberelated.events.http;
