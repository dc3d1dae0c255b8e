package io.mayberelated.ingest.embed;

import io.mayberelated.events.Embedding;
import io.mayberelated.ingest.embed.EmbeddingStatus.State;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Counts what is done, and reckons how long the rest will take. Written by one thread, read by any. */
final class EmbeddingProgress {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final double MILLIS_PER_SECOND = 1_000;

    private final InstantSource clock;
    private final Deque<Sample> samples = new ArrayDeque<>();
    private State state = State.LOADING;
    private Optional<String> model = Optional.empty();
    private Optional<String> failure = Optional.empty();
    private long lookedAt;
    private long embedded;
    private long left;

    private record Sample(Instant at, long lookedAt) {}

    EmbeddingProgress(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void off() {
        state = State.OFF;
    }

    synchronized void loaded(Embedding.Model loaded) {
        model = Optional.of(loaded.toString());
        reading();
    }

    synchronized void reading() {
        state = State.READING;
        samples.clear();
    }

    synchronized void failed(Throwable cause) {
        state = State.FAILED;
        failure = Optional.of(cause.getMessage() == null ? cause.toString() : cause.getMessage());
    }

    /** To be called regularly, also when nothing was done. */
    synchronized void done(int texts, int vectors, long textsLeft) {
        lookedAt += texts;
        embedded += vectors;
        left = textsLeft;
        state = left == 0 ? State.CAUGHT_UP : State.EMBEDDING;
        if (left == 0) {
            samples.clear();
        } else {
            sample(clock.instant());
        }
    }

    private void sample(Instant now) {
        while (!samples.isEmpty() && samples.getFirst().at().isBefore(now.minus(WINDOW))) {
            samples.removeFirst();
        }
        samples.addLast(new Sample(now, lookedAt));
    }

    synchronized EmbeddingStatus status() {
        Optional<Double> rate = rate();
        return new EmbeddingStatus(
                state, model, embedded, left, rate, rate.map(perSecond -> Math.round(left / perSecond)), failure);
    }

    /** Nothing until something was done within the window: no rate is better than one that says for ever. */
    private Optional<Double> rate() {
        if (samples.isEmpty()) {
            return Optional.empty();
        }
        Sample first = samples.getFirst();
        Sample last = samples.getLast();
        double seconds = Duration.between(first.at(), last.at()).toMillis() / MILLIS_PER_SECOND;
        long texts = last.lookedAt() - first.lookedAt();
        return seconds > 0 && texts > 0 ? Optional.of(texts / seconds) : Optional.empty();
    }
}
