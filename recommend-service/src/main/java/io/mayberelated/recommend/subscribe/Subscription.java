package io.mayberelated.recommend.subscribe;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Somebody's wish to be told.
 *
 * @param id        128 random bits in hexadecimal: whoever knows it may read along
 * @param note      what the subscriber wrote down; it comes back with each event
 * @param createdAt to the millisecond, as any store keeps it; only what comes later is told
 */
public record Subscription(String id, Interest interest, Optional<String> note, Instant createdAt) {
    public static final int NOTE_CHARS_MAX = 1_000;

    private static final int ID_BYTES = 16;

    public Subscription {
        createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
    }

    public static String newId(RandomGenerator random) {
        byte[] bits = new byte[ID_BYTES];
        random.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }
}
