/** Fetches from services outside what is new there, page by page, and hands it on as if it had been handed in. Knows how far each is read; {@code outbound} knows how to ask, {@code site} where and for what, {@code lookup} fills in works known only by a name. */
package io.mayberelated.ingest.source;
