/**
 * The works that are known, found in running text by the words that people use for them: titles, short names, named
 * results, an author and a topic. Pure: a snapshot of works in, mentions out.
 */
package io.mayberelated.ingest.catalogue;
