/** The services that are read on and on: forums, arXiv, OpenReview. Each knows what to ask, and from an answer how to go on; the texts themselves are read by {@code format}. */
package io.mayberelated.ingest.source.site;
