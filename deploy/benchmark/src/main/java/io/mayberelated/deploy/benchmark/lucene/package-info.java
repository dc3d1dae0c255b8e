/** Lucene with nothing around it: what a search cannot be faster than. */
package io.mayberelated.deploy.benchmark.lucene;
