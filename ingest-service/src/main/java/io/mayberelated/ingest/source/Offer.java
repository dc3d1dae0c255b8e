package io.mayberelated.ingest.source;

/**
 * A source as the configuration has it.
 *
 * @param hold shared by all who read the same service
 * @param isOn whether it is to be read
 */
public record Offer(Source source, Hold hold, boolean isOn) {}
