/** How good a ranking is, by the definitions of trec_eval. Knows nothing of how it came about. */
package io.mayberelated.deploy.benchmark.measure;
