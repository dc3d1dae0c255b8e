package io.mayberelated.deploy.local.client;

import java.util.List;
import java.util.Optional;

/**
 * How far an import is.
 *
 * @param state       {@code running}, {@code done} or {@code failed}
 * @param rate        records a second
 * @param secondsLeft an estimate, while it runs
 */
public record ImportStatus(
        String id,
        String state,
        Optional<String> format,
        long accepted,
        long rejected,
        double rate,
        Optional<Double> secondsLeft,
        List<Rejection> rejections) {
    /** A record that was not taken, and why. */
    public record Rejection(long line, String reason) {}

    public ImportStatus {
        rejections = List.copyOf(rejections);
    }
}
