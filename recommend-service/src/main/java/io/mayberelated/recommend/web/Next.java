package io.mayberelated.recommend.web;

import io.mayberelated.events.Passage;
import io.mayberelated.events.Reason;
import io.mayberelated.recommend.RecommendReading;
import io.mayberelated.recommend.explain.Recommendation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What to read next, as pages show it.
 *
 * @param because  why there is nothing, when there is nothing
 * @param degraded whether similar texts could not be looked up
 */
record Next(List<Reading> readings, Optional<String> because, boolean degraded) {
    private static final int REASONS_MAX = 6;

    record Reading(String link, String title, String by, List<Why> reasons) {
        static Reading of(Recommendation recommendation, Threads threads) {
            var work = recommendation.work();
            return new Reading(
                    PageAddress.work(work.id().value()),
                    work.title(),
                    People.and(
                            People.shortened(work.authors()),
                            Optional.empty(),
                            work.year().map(Year::toString)),
                    whys(recommendation, threads));
        }

        /** A passage that shows several reasons is quoted once. */
        private static List<Why> whys(Recommendation recommendation, Threads threads) {
            Set<Passage> quoted = new HashSet<>();
            return recommendation.reasons().stream()
                    .limit(REASONS_MAX)
                    .map(reason -> Why.of(
                            reason, recommendation.score(), reason.quote().filter(quoted::add), threads))
                    .toList();
        }
    }

    /**
     * @param words   what sort of reason it is
     * @param percent its share of the score
     * @param quote   the passage that shows it
     */
    record Why(String words, long percent, Optional<String> quote, Optional<Source> source) {
        static Why of(Reason reason, double score, Optional<Passage> quote, Threads threads) {
            return new Why(
                    said(reason.type()),
                    Math.round(100 * reason.share() / score),
                    quote.map(Passage::exact),
                    reason.comment().map(comment -> Source.of(comment, threads)));
        }
    }

    /** Where a passage stands. */
    record Source(String link, String author, String thread, Optional<LocalDate> on) {
        static Source of(Reason.CommentRef comment, Threads threads) {
            return new Source(
                    PageAddress.comment(comment.id().value()),
                    comment.author(),
                    threads.name(comment.thread()),
                    comment.postedAt().map(Source::day));
        }

        private static LocalDate day(Instant at) {
            return LocalDate.ofInstant(at, ZoneOffset.UTC);
        }
    }

    static Next of(RecommendReading.Answer answer, Threads threads) {
        return new Next(
                answer.recommendations().stream()
                        .map(recommendation -> Reading.of(recommendation, threads))
                        .toList(),
                answer.because(),
                answer.degraded());
    }

    private static String said(Reason.Type type) {
        return switch (type) {
            case NAMED -> "named here";
            case NAMED_TOGETHER -> "named together";
            case SAME_THREAD -> "named in the same thread";
            case CITES -> "cited by it";
            case CITED_BY -> "cites it";
            case CO_CITED -> "cited together";
            case COUPLED -> "cites the same works";
            case ANSWERS -> "named in an answer";
            case WALK -> "close by in the discussion";
            case SAME_AUTHOR -> "by the same author";
            case DISCUSSED -> "much discussed";
            case REVIVED -> "discussed again";
            case RECENT -> "new";
            case SIMILAR_TEXT -> "alike in text";
            case MATCHES_TEXT, MATCHES_QUERY -> "matches your words";
            case MATCHES_MEANING -> "means what you asked for";
            case BY_AUTHOR -> "by whom you follow";
            case IN_THREAD -> "in a thread that you follow";
            case ON_SITE -> "on a site that you follow";
            case WITHDRAWN -> "withdrawn";
        };
    }
}
