/** {@code bin/benchmark search}: how fast the search is, beside Lucene itself and, when asked for, beside its peers. */
package io.mayberelated.deploy.benchmark.load;
