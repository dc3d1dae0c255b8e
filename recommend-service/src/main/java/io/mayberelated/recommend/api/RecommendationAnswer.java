package io.mayberelated.recommend.api;

import io.mayberelated.recommend.Difference;
import io.mayberelated.recommend.RecommendReading.Answer;
import io.mayberelated.recommend.explain.Recommendation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is recommended.
 *
 * @param degraded whether similar texts could not be looked up
 * @param because  why there are no recommendations, when there are none
 * @param unknown  entries of a reading list that name no known work, each by its surest name
 * @param asOf     the moment that was asked about
 * @param changes  what is answered otherwise now
 */
record RecommendationAnswer(
        List<Recommendation> recommendations,
        boolean degraded,
        Optional<String> because,
        Optional<List<String>> unknown,
        Optional<Instant> asOf,
        Optional<List<Difference.Change>> changes) {
    static RecommendationAnswer of(Answer answer) {
        return new RecommendationAnswer(
                answer.recommendations(),
                answer.degraded(),
                answer.because(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    RecommendationAnswer unknown(List<String> entries) {
        Optional<List<String>> some = Optional.of(entries).filter(list -> !list.isEmpty());
        return new RecommendationAnswer(recommendations, degraded, because, some, asOf, changes);
    }

    RecommendationAnswer asOf(Optional<Instant> moment, Optional<List<Difference.Change>> since) {
        return new RecommendationAnswer(recommendations, degraded, because, unknown, moment, since);
    }
}
