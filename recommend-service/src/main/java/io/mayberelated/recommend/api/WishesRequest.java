package io.mayberelated.recommend.api;

import io.mayberelated.events.http.Refused;
import io.mayberelated.recommend.Filter;
import io.mayberelated.recommend.Question.Wishes;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an answer should be like, as a request says it. */
final class WishesRequest {
    private static final int FILTER_VALUES_MAX = 50;
    private static final int NAME_CHARS_MAX = 300;

    private WishesRequest() {}

    static Wishes of(RecommendationRequest request) {
        if (request.diff().orElse(false) && request.asOf().isEmpty()) {
            throw Refused.invalid("/diff", "expected beside asOf: what is different is told since a moment");
        }
        return new Wishes(
                filter(request),
                Set.of(),
                request.diversity().map(WishesRequest::diversity).orElse(0.0),
                request.freshness(),
                request.asOf(),
                request.limit()
                        .map(given -> Limits.limit("/limit", given, Questions.LIMIT_MAX))
                        .orElse(Questions.LIMIT_DEFAULT));
    }

    private static Filter filter(RecommendationRequest request) {
        Optional<LocalDate> after = request.publishedAfter();
        Optional<LocalDate> before = request.publishedBefore();
        if (after.isPresent() && before.filter(day -> day.isBefore(after.get())).isPresent()) {
            throw Refused.invalid(
                    "/publishedBefore", "expected not before publishedAfter, which is %s".formatted(after.get()));
        }
        return new Filter(
                after,
                before,
                Set.copyOf(Elements.present("/kinds", request.kinds().orElse(List.of()))),
                lower("/venues", request.venues()),
                lower("/sites", request.sites()));
    }

    private static double diversity(double given) {
        if (!(given >= 0 && given <= 1)) { // also refuses NaN
            throw Refused.invalid("/diversity", "expected a number from 0 to 1, found %s".formatted(given));
        }
        return given;
    }

    private static Set<String> lower(String field, Optional<List<String>> given) {
        List<String> values = given.orElse(List.of());
        if (values.size() > FILTER_VALUES_MAX) {
            throw Refused.invalid(field, "expected at most %d, found %,d".formatted(FILTER_VALUES_MAX, values.size()));
        }
        Set<String> lower = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            String place = "%s/%d".formatted(field, i);
            try {
                lower.add(Limits.text(place, Elements.present(values.get(i)), NAME_CHARS_MAX)
                        .toLowerCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw Refused.invalid(place, String.valueOf(e.getMessage()));
            }
        }
        return lower;
    }
}
