/**
 * Who wants to be told of what, and the rules by which a new text concerns them. Knows the graph; does not know how
 * anybody is told. The only package beside search-service's that knows Lucene: it keeps the standing queries.
 */
package io.mayberelated.recommend.subscribe;
