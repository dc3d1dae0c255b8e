/** Evidence as reasons that a person can check: with the words that were said, and where. Knows scores; does not know who asks. */
package io.mayberelated.recommend.explain;
