/** Submissions in, works, comments and mentions out. */
package io.mayberelated.ingest.understand;
