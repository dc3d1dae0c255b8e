/** One parser per format, pure: bytes in, drafts of works and comments out. Knows nothing of Kafka, HTTP or what a text means. */
package io.mayberelated.ingest.format;
