package io.mayberelated.search.api;

import io.mayberelated.events.TextId;
import io.mayberelated.events.http.Problem.Kind;
import io.mayberelated.events.http.Problem.Wrong;
import io.mayberelated.events.http.Refused;
import io.mayberelated.search.index.Indexed;
import io.mayberelated.search.query.SearchQuery;
import io.mayberelated.search.query.SimilarTo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What is looked for: texts like these. At least one of text, works and comments is there.
 *
 * @param works    names of works
 * @param comments ids of comments
 * @param kind     of the answer; works without it
 */
record SimilarRequest(
        Optional<String> text,
        Optional<List<String>> works,
        Optional<List<String>> comments,
        Optional<Integer> limit,
        Optional<TextId.Kind> kind) {
    SimilarTo read(Texts known) {
        Optional<String> words = text.filter(given -> !given.isBlank());
        if (words.filter(given -> given.length() > SimilarTo.TEXT_CHARS_MAX).isPresent()) {
            throw Refused.invalid("/text", "at most %,d characters".formatted(SimilarTo.TEXT_CHARS_MAX));
        }
        List<Wrong> wrong = new ArrayList<>();
        List<Indexed> texts = new ArrayList<>();
        read("/works", works, (place, name) -> new Indexed.Work(known.work(place, name)), texts, wrong);
        read("/comments", comments, (place, id) -> new Indexed.Comment(known.comment(place, id)), texts, wrong);
        if (!wrong.isEmpty()) {
            throw new Refused(Kind.INVALID, "Not all that was given is known.", wrong);
        }
        if (words.isEmpty() && texts.isEmpty()) {
            throw Refused.invalid("/", "at least one of text, works and comments");
        }
        return new SimilarTo(words, texts, kind.orElse(TextId.Kind.WORK), checkedLimit());
    }

    private static void read(
            String place,
            Optional<List<String>> given,
            BiFunction<String, String, Indexed> known,
            List<Indexed> texts,
            List<Wrong> wrong) {
        List<String> names = given.orElse(List.of());
        if (names.size() > SimilarTo.TEXTS_MAX) {
            throw Refused.invalid(place, "at most %d, found %d".formatted(SimilarTo.TEXTS_MAX, names.size()));
        }
        for (int i = 0; i < names.size(); i++) {
            String at = place + "/" + i;
            try {
                texts.add(known.apply(at, names.get(i)));
            } catch (Refused unknown) {
                wrong.add(new Wrong(at, unknown.problem().detail()));
            }
        }
    }

    private int checkedLimit() {
        int wanted = limit.orElse(SearchQuery.LIMIT_DEFAULT);
        if (wanted < 1 || wanted > SearchQuery.LIMIT_MAX) {
            throw Refused.invalid("/limit", "1 to %d, found %d".formatted(SearchQuery.LIMIT_MAX, wanted));
        }
        return wanted;
    }
}
