package io.mayberelated.recommend.api;

import io.mayberelated.events.WorkName;
import io.mayberelated.events.http.Problem.Kind;
import io.mayberelated.events.http.Problem.Wrong;
import io.mayberelated.events.http.Refused;
import io.mayberelated.recommend.subscribe.Interest;
import io.mayberelated.recommend.subscribe.Subscription;
import io.mayberelated.recommend.subscribe.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of {@code POST /v1/subscriptions}. */
@Schema(description = "What the subscriber wants to be told of")
record SubscriptionRequest(
        Optional<Wanted> interest,

        @Schema(description = "For the subscriber: it comes back with each event. At most 1,000 characters.")
        Optional<String> note) {
    @Schema(description = "Works, words, or both")
    record Wanted(
            @Schema(
                    description =
                            "At most 100 works, by any of their names or page addresses; they need not be known yet.",
                    examples = "[\"arxiv:2402.10877\"]")
            Optional<List<String>> works,

            @Schema(description = "Words to wait for, at most 2,000 characters.", examples = "causal world models")
            Optional<String> text) {}

    Interest checkedInterest() {
        Wanted wanted = interest.orElseThrow(
                () -> Refused.invalid("/interest", "expected an object with works, text, or both"));
        List<String> works = wanted.works().orElse(List.of());
        if (works.isEmpty() && wanted.text().isEmpty()) {
            throw Refused.invalid("/interest", "expected works, text, or both");
        }
        if (works.size() > Interest.WORKS_MAX) {
            throw Refused.invalid(
                    "/interest/works",
                    "expected at most %d works, found %d".formatted(Interest.WORKS_MAX, works.size()));
        }
        return new Interest(names(works), wanted.text().map(SubscriptionRequest::text));
    }

    Optional<String> checkedNote() {
        return note.map(text -> Limits.text("/note", text, Subscription.NOTE_CHARS_MAX));
    }

    private static List<WorkName> names(List<String> works) {
        List<Wrong> wrong = new ArrayList<>();
        List<WorkName> names = Names.parse("/interest/works", works, wrong);
        if (!wrong.isEmpty()) {
            throw new Refused(Kind.INVALID, "%d names are none.".formatted(wrong.size()), wrong);
        }
        return names.stream().distinct().toList();
    }

    private static String text(String text) {
        Limits.text("/interest/text", text, Interest.TEXT_CHARS_MAX);
        if (Words.of(text).isEmpty()) {
            throw Refused.invalid(
                    "/interest/text", "expected at least one word that not every text has, such as 'causal'");
        }
        return text;
    }
}
