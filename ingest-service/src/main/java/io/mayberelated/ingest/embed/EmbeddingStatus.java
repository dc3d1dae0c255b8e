package io.mayberelated.ingest.embed;

import java.util.Optional;

/**
 * How far the vectors are.
 *
 * @param model          which model makes them, with its version; texts with a vector of another one get a new one
 * @param embedded       how many were made since the start
 * @param left           texts that are to be looked at, as far as they are known; most lack a vector
 * @param textsPerSecond how fast it went in the last minute, while there was something to do
 * @param secondsLeft    how long it will take at that rate
 */
public record EmbeddingStatus(
        State state,
        Optional<String> model,
        long embedded,
        long left,
        Optional<Double> textsPerSecond,
        Optional<Long> secondsLeft,
        Optional<String> failure) {
    /** What is being done. */
    public enum State {
        /** As configured: no model is loaded. */
        OFF,
        LOADING,
        /** Looks ahead in the log, for what is told there again. */
        READING,
        EMBEDDING,
        /** All texts have their vectors, as far as this process is in charge of them. */
        CAUGHT_UP,
        /** It ended by a failure that trying again does not help. */
        FAILED
    }
}
