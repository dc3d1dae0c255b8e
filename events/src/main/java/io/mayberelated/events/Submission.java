package io.mayberelated.events;

import java.time.Instant;

/**
 * Something that was handed in, as it came. Topic {@code submissions.v1}, keyed by {@link #key()}, kept for seven days.
 * It is durable before the sender hears a yes, and understood afterwards.
 *
 * @param source who handed it in: {@code api}, {@code import/…} or {@code source/…}
 * @param id     the id that the sender gave, {@code comment:…} or {@code work:…}
 * @param format which parser reads the body
 * @param body   empty for a withdrawal
 */
public record Submission(String source, TextId id, Action action, String format, Instant receivedAt, String body)
        implements Event {
    public enum Action {
        PUT,
        WITHDRAW
    }

    /** Submissions about one text keep their order. */
    public String key() {
        return id.toString();
    }
}
