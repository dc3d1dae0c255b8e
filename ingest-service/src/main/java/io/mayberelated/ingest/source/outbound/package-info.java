/** Asks services outside, and only those that are allowed: at their pace, within bounds, saying who asks. */
package io.mayberelated.ingest.source.outbound;
