/** Texts in, understood, out as events. */
package io.mayberelated.ingest;
