package io.mayberelated.ingest.source.outbound;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The header {@code Retry-After} (RFC 9110, 10.2.3) in its two forms: seconds, or a date. */
public final class RetryAfter {
    /** Whoever asks for more is asked once a day whether it still holds. */
    public static final Duration LONGEST = Duration.ofDays(1);

    private static final Pattern SECONDS = Pattern.compile("\\d{1,18}");

    private RetryAfter() {}

    /** Not before when; empty when the header says nothing that can be understood. */
    public static Optional<Instant> parse(String header, Instant now) {
        String text = header.strip();
        if (SECONDS.matcher(text).matches()) {
            long seconds = Math.min(Long.parseLong(text), LONGEST.toSeconds());
            return Optional.of(now.plusSeconds(seconds));
        }
        try {
            Instant at = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(at.isAfter(now.plus(LONGEST)) ? now.plus(LONGEST) : at);
        } catch (DateTimeParseException neither) {
            return Optional.empty();
        }
    }
}
