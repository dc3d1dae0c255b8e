/**
 * Who names, cites and discusses what: a view of the log, in memory, made anew at each start; and the pure formulas over
 * its counts. Knows nothing of readers.
 */
package io.mayberelated.recommend.graph;
