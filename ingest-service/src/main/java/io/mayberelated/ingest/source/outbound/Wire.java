package io.mayberelated.ingest.source.outbound;

/** Sends one request and waits for its answer; follows nothing. */
public interface Wire {
    Answer send(Question question);
}
