/**
 * The index as a view of the topics: how works, comments and links are laid out in Lucene, and how the index and its
 * position in the log become durable together. Does not know what is asked of it.
 */
package io.mayberelated.search.index;
