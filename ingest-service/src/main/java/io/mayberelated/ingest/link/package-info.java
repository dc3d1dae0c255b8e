/** The join of the names that texts use with the names that works answer to, whichever comes first. */
package io.mayberelated.ingest.link;
