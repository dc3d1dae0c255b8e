package io.mayberelated.deploy.e2e;

import java.util.List;
import java.util.Optional;

/** What is recommended, as the interface promises it. */
record Recommendations(List<Recommendation> recommendations, boolean degraded) {
    static final Recommendations NONE = new Recommendations(List.of(), false);

    record Recommendation(Named work, double score, List<Why> reasons) {}

    record Named(String id, String title) {}

    record Why(String type, double share, Optional<Quote> quote, Optional<Said> comment) {}

    /** W3C TextQuoteSelector and TextPositionSelector. */
    record Quote(String exact, String prefix, String suffix, int start, int end) {
        /** Whether the text has these very words in this very place. */
        boolean standsIn(String text) {
            int from = text.offsetByCodePoints(0, start);
            return text.substring(from, text.offsetByCodePoints(0, end)).equals(exact)
                    && text.substring(0, from).endsWith(prefix)
                    && text.substring(from + exact.length()).startsWith(suffix);
        }
    }

    record Said(String id, Optional<String> url, String author) {}

    Optional<Recommendation> of(Work work) {
        return recommendations.stream()
                .filter(recommendation -> recommendation.work().id().equals(work.id()))
                .findFirst();
    }

    /** All reasons that quote a comment. */
    List<Why> quotesOf(Comment comment) {
        return recommendations.stream()
                .flatMap(recommendation -> recommendation.reasons().stream())
                .filter(reason -> reason.quote().isPresent())
                .filter(reason -> reason.comment()
                        .filter(said -> said.id().equals(comment.id()))
                        .isPresent())
                .toList();
    }
}
