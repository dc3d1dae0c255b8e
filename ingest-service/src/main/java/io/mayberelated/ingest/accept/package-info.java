/** Takes what is handed in, checks its form, and answers once the broker has it. Understanding comes later. */
package io.mayberelated.ingest.accept;
