package io.mayberelated.ingest.accept;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An import, as of now.
 *
 * @param accepted    records that are durable or on their way; all of them are durable once the state is {@code done}
 * @param rejected    records that do not follow the format
 * @param rate        records a second
 * @param secondsLeft where the size of the file is known
 * @param failure     why it ended early; what was accepted until then stays
 * @param rejections  the first 1,000, with the line and the reason
 */
public record ImportStatus(
        String id,
        State state,
        Optional<String> format,
        long accepted,
        long rejected,
        long rate,
        Optional<Long> secondsLeft,
        Instant startedAt,
        Optional<Instant> endedAt,
        Optional<String> failure,
        List<ImportProgress.Rejection> rejections) {
    /** How far it is. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }
}
