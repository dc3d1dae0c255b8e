/** Lists of things as feeds that every reader takes: Atom (RFC 4287) and JSON Feed 1.1. Knows nothing of works or comments. */
package io.mayberelated.events.feed;
