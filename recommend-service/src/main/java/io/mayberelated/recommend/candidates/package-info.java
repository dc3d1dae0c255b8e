/**
 * What might be worth reading, and what speaks for it. Knows the graph and who reads texts alike; does not know how
 * candidates are ordered or shown.
 */
package io.mayberelated.recommend.candidates;
