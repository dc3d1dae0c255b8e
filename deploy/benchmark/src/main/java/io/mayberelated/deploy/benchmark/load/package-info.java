/**
 * {@code bin/benchmark search}: how fast the search is, beside Lucene itself and, when asked for, beside its peers; {@code
 * recommend}: how fast the recommendations are on a large graph; and {@code embedding}.
 */
package io.mayberelated.deploy.benchmark.load;
