package io.mayberelated.ingest.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** When a work appeared, as exactly as its source tells: the day, the year alone, or nothing. */
record PublishedOn(Optional<Year> year, Optional<LocalDate> day) {
    static final PublishedOn UNKNOWN = new PublishedOn(Optional.empty(), Optional.empty());

    private static final Pattern DAY = Pattern.compile("\\b(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?!\\d)");

    /** Journals are as old as 1665; a number outside these bounds is a slip, or no year. */
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:1[5-9]|20)\\d{2}(?!\\d)");

    private static final int FIRST_YEAR = 1500;
    private static final int LAST_YEAR = 2099;

    /** Finds a date in what people and programs write: {@code 2016-12-05T10:00:00Z}, {@code 2016/12/5/}, {@code May 2016}. */
    static PublishedOn in(String text) {
        return DAY.matcher(text)
                .results()
                .findFirst()
                .flatMap(found -> day(number(found, 1), number(found, 2), number(found, 3)))
                .map(PublishedOn::of)
                .or(() ->
                        YEAR.matcher(text).results().findFirst().map(found -> ofYear(Integer.parseInt(found.group()))))
                .orElse(UNKNOWN);
    }

    static PublishedOn in(Optional<String> text) {
        return text.map(PublishedOn::in).orElse(UNKNOWN);
    }

    /** Year, month and day, of which the last ones may be missing. */
    static PublishedOn ofParts(List<Integer> parts) {
        return switch (parts.size()) {
            case 0 -> UNKNOWN;
            case 1, 2 -> ofYear(parts.getFirst());
            default ->
                day(parts.get(0), parts.get(1), parts.get(2))
                        .map(PublishedOn::of)
                        .orElseGet(() -> ofYear(parts.getFirst()));
        };
    }

    static PublishedOn ofYear(int year) {
        return year < FIRST_YEAR || year > LAST_YEAR
                ? UNKNOWN
                : new PublishedOn(Optional.of(Year.of(year)), Optional.empty());
    }

    static PublishedOn of(Instant instant) {
        return instant.isBefore(Instant.EPOCH) || instant.getEpochSecond() > 4_102_444_800L // 2100
                ? UNKNOWN
                : of(instant.atOffset(ZoneOffset.UTC).toLocalDate());
    }

    /** A moment in one of the two spellings of feeds: RFC 3339 of Atom, RFC 1123 of RSS. */
    static Optional<Instant> moment(String text) {
        return moment(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                .or(() -> moment(text, DateTimeFormatter.RFC_1123_DATE_TIME));
    }

    PublishedOn or(PublishedOn other) {
        return year.isPresent() ? this : other;
    }

    private static PublishedOn of(LocalDate day) {
        return new PublishedOn(Optional.of(Year.from(day)), Optional.of(day));
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day))
                    .filter(date -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR);
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> moment(String text, DateTimeFormatter format) {
        try {
            return Optional.of(OffsetDateTime.parse(text.strip(), format).toInstant());
        } catch (DateTimeException notThat) {
            return Optional.empty();
        }
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
