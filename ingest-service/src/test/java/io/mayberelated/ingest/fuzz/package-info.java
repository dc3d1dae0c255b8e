/**
 * What a coverage-guided fuzzer calls over and over with bytes of its own making ({@code bin/test --fuzz}). An exception
 * that comes out of here is a finding.
 */
package io.mayberelated.ingest.fuzz;
