package io.mayberelated.recommend.candidates;

import io.mayberelated.events.Passage;
import io.mayberelated.recommend.graph.Comment;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * A comment that speaks for a candidate.
 *
 * @param passage its very words; empty when it is about the work as a whole
 */
public record Saying(Comment comment, Optional<Passage> passage) {
    /** Words to show before none; then what is newer and liked better; then by id, so that the order is always the same. */
    public static final Comparator<Saying> BEST_FIRST = Comparator.comparing(
                    (Saying saying) -> saying.passage().isEmpty())
            .thenComparing(Comparator.comparingDouble(Saying::worth).reversed())
            .thenComparing(saying -> saying.comment().id().value());

    private static final double YEARS_THAT_OUTWEIGH_TEN_TIMES_THE_VOTES = 2;
    private static final double SECONDS_IN_YEAR = Duration.ofDays(365).toSeconds();

    /**
     * Votes count by their magnitude and age in a straight line, as in Reddit's "hot" ({@code log10(votes) + time / scale},
     * 2010), with years in place of hours: research is talked about for longer.
     */
    private double worth() {
        double votes = Math.log10(1.0 + Math.max(0, comment.score()));
        double years = comment.postedAt().map(Instant::getEpochSecond).orElse(0L) / SECONDS_IN_YEAR;
        return votes + years / YEARS_THAT_OUTWEIGH_TEN_TIMES_THE_VOTES;
    }
}
