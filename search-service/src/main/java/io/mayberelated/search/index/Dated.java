package io.mayberelated.search.index;

import io.mayberelated.events.CommentEvent;
import io.mayberelated.events.WorkEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * When a text may have been published.
 *
 * @param first the day, or the first day of its year where only that is known
 * @param last  the same, or the last day
 * @param time  in seconds since 1970
 */
record Dated(LocalDate first, LocalDate last, long time) {
    static Optional<Dated> of(WorkEvent.Described work) {
        return work.published()
                .map(day -> of(day, day))
                .or(() -> work.year().map(year -> of(year.atDay(1), year.atDay(year.length()))));
    }

    static Optional<Dated> of(CommentEvent.Posted comment) {
        return comment.postedAt().map(posted -> {
            LocalDate day = day(posted);
            return new Dated(day, day, posted.getEpochSecond());
        });
    }

    static Optional<Integer> year(WorkEvent.Described work) {
        return work.year().map(Year::getValue).or(() -> work.published().map(LocalDate::getYear));
    }

    static Optional<Integer> year(CommentEvent.Posted comment) {
        return comment.postedAt().map(posted -> day(posted).getYear());
    }

    private static Dated of(LocalDate first, LocalDate last) {
        return new Dated(first, last, first.atStartOfDay(ZoneOffset.UTC).toEpochSecond());
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
