package io.mayberelated.recommend.subscribe;

import io.mayberelated.events.Embedding;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Somebody's wish to be told.
 *
 * @param id         128 random bits in hexadecimal: whoever knows it may read along
 * @param subscriber whose it is, as far as limits go
 * @param meaning    of the interest's text; empty while vectors are off
 * @param note       what the subscriber wrote down; it comes back with each event
 * @param createdAt  to the millisecond, as any store keeps it; only what comes later is told
 */
public record Subscription(
        String id,
        String subscriber,
        Interest interest,
        Optional<Embedding> meaning,
        Optional<String> note,
        Instant createdAt,
        State state) {
    public static final int NOTE_CHARS_MAX = 1_000;

    private static final int ID_BYTES = 16;

    /** Whether anything is told. */
    public enum State {
        ACTIVE,
        /** What comes meanwhile is not told, nor later. */
        PAUSED
    }

    public Subscription {
        createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** One of nobody in particular, while vectors are off. */
    public Subscription(String id, Interest interest, Optional<String> note, Instant createdAt) {
        this(id, "", interest, Optional.empty(), note, createdAt, State.ACTIVE);
    }

    public static String newId(RandomGenerator random) {
        byte[] bits = new byte[ID_BYTES];
        random.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }
}
