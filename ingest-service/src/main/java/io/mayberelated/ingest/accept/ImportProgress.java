package io.mayberelated.ingest.accept;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** How an import is going. Written by the one thread that reads the file, read by all who ask. */
final class ImportProgress implements Sending.Tally {
    /** The reasons that are kept for the person who mends the file; the count goes on. */
    static final int REJECTIONS_SHOWN_MAX = 1_000;

    private final String id;
    private final Instant startedAt;
    private final OptionalLong bytesTotal;
    private final List<Rejection> rejections = new ArrayList<>();
    private Optional<String> format = Optional.empty();
    private Optional<Instant> endedAt = Optional.empty();
    private Optional<String> failure = Optional.empty();
    private long bytesRead;
    private long accepted;
    private long rejected;

    /** @param line of the file, from 1; for a list of results, the place in the list */
    record Rejection(long line, String reason) {}

    ImportProgress(String id, Instant startedAt, OptionalLong bytesTotal) {
        this.id = id;
        this.startedAt = startedAt;
        this.bytesTotal = bytesTotal;
    }

    synchronized void reads(String formatName) {
        format = Optional.of(formatName);
    }

    synchronized void read(long bytes) {
        bytesRead += bytes;
    }

    @Override
    public synchronized void accepted() {
        accepted++;
    }

    @Override
    public synchronized void rejected(long line, String reason) {
        rejected++;
        if (rejections.size() < REJECTIONS_SHOWN_MAX) {
            rejections.add(new Rejection(line, reason));
        }
    }

    synchronized void done(Instant at) {
        endedAt = Optional.of(at);
    }

    synchronized void failed(Instant at, String because) {
        endedAt = Optional.of(at);
        failure = Optional.of(because);
    }

    synchronized ImportStatus status(Instant now) {
        double seconds =
                Math.max(0.001, Duration.between(startedAt, endedAt.orElse(now)).toMillis() / 1_000.0);
        return new ImportStatus(
                id,
                failure.isPresent()
                        ? ImportStatus.State.FAILED
                        : endedAt.isPresent() ? ImportStatus.State.DONE : ImportStatus.State.RUNNING,
                format,
                accepted,
                rejected,
                Math.round((accepted + rejected) / seconds),
                secondsLeft(seconds),
                startedAt,
                endedAt,
                failure,
                List.copyOf(rejections));
    }

    private Optional<Long> secondsLeft(double seconds) {
        if (endedAt.isPresent() || bytesTotal.isEmpty() || bytesRead == 0) {
            return Optional.empty();
        }
        double bytesPerSecond = bytesRead / seconds;
        return Optional.of((long) Math.ceil(Math.max(0, bytesTotal.getAsLong() - bytesRead) / bytesPerSecond));
    }
}
