/** {@code bin/evaluate search}: how well the search finds what people judged to be the answer. */
package io.mayberelated.deploy.benchmark.evaluate;
