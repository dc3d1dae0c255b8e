/** Measures the understanding of texts against data that people have judged. Uses the service's own parts, without Kafka. */
package io.mayberelated.ingest.evaluate;
