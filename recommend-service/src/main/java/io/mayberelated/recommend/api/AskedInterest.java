package io.mayberelated.recommend.api;

import io.mayberelated.events.WorkName;
import io.mayberelated.events.http.Problem.Kind;
import io.mayberelated.events.http.Problem.Wrong;
import io.mayberelated.events.http.Refused;
import io.mayberelated.events.query.Question;
import io.mayberelated.recommend.subscribe.Interest;
import io.mayberelated.recommend.subscribe.Sites;
import io.mayberelated.recommend.subscribe.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Turns what was asked for into an interest, or says all that is wrong with it. */
final class AskedInterest {
    private static final String PLACE = "/interest";

    private final InterestRequest asked;
    private final List<Wrong> wrong = new ArrayList<>();

    private AskedInterest(InterestRequest asked) {
        this.asked = asked;
    }

    static Interest of(Optional<InterestRequest> asked) {
        return new AskedInterest(asked.orElseThrow(() -> empty())).read();
    }

    private Interest read() {
        if (Stream.of(asked.works(), asked.authors(), asked.threads(), asked.sites())
                        .allMatch(values -> values.orElse(List.of()).isEmpty())
                && asked.query().isEmpty()
                && asked.text().isEmpty()) {
            throw empty();
        }
        List<WorkName> works = works(asked.works().orElse(List.of()));
        Optional<String> query = asked.query().flatMap(query("/query"));
        Optional<String> text = asked.text().flatMap(this::text);
        List<String> authors = values("/authors", asked.authors(), UnaryOperator.identity());
        List<String> threads = values("/threads", asked.threads(), UnaryOperator.identity());
        List<String> sites = values("/sites", asked.sites(), Sites::spelled);
        Optional<Double> threshold = asked.threshold().flatMap(this::threshold);
        Optional<String> filter = asked.filter().flatMap(query("/filter"));
        List<String> mute = values("/mute", asked.mute(), UnaryOperator.identity());
        if (!wrong.isEmpty()) {
            throw new Refused(
                    Kind.INVALID,
                    wrong.size() == 1
                            ? "%s: %s"
                                    .formatted(
                                            wrong.getFirst().place(),
                                            wrong.getFirst().rule())
                            : "%d places are wrong.".formatted(wrong.size()),
                    wrong);
        }
        return new Interest(works, query, text, authors, threads, sites, threshold, filter, mute);
    }

    private static Refused empty() {
        return Refused.invalid(PLACE, "expected an object with works, query, text, authors, threads or sites");
    }

    private List<WorkName> works(List<String> given) {
        if (given.size() > Interest.WORKS_MAX) {
            refuse("/works", "expected at most %d works, found %d".formatted(Interest.WORKS_MAX, given.size()));
            return List.of();
        }
        return Names.parse(PLACE + "/works", given, wrong).stream().distinct().toList();
    }

    private Optional<String> text(String given) {
        Optional<String> text = bounded("/text", given, Interest.TEXT_CHARS_MAX);
        if (text.isPresent() && Words.of(given).isEmpty()) {
            refuse("/text", "expected at least one word that not every text has, such as 'causal'");
            return Optional.empty();
        }
        return text;
    }

    private Function<String, Optional<String>> query(String place) {
        return given -> {
            Optional<String> query = bounded(place, given, Interest.QUERY_CHARS_MAX);
            Optional<String> excess = query.map(Question::read).flatMap(Question::excess);
            excess.ifPresent(rule -> refuse(place, rule));
            return excess.isPresent() ? Optional.empty() : query;
        };
    }

    private Optional<Double> threshold(double given) {
        if (!(given >= 0 && given <= 1)) { // also refuses NaN
            refuse("/threshold", "expected a number from 0 to 1, found %s".formatted(given));
            return Optional.empty();
        }
        return Optional.of(given);
    }

    private List<String> values(String place, Optional<List<String>> given, UnaryOperator<String> spelled) {
        List<String> values = given.orElse(List.of());
        if (values.size() > Interest.VALUES_MAX) {
            refuse(place, "expected at most %d, found %d".formatted(Interest.VALUES_MAX, values.size()));
            return List.of();
        }
        List<String> read = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            String at = "%s/%d".formatted(place, i);
            Optional.ofNullable(values.get(i))
                    .ifPresentOrElse(
                            value -> bounded(at, value, Interest.VALUE_CHARS_MAX)
                                    .map(spelled)
                                    .ifPresent(read::add),
                            () -> refuse(at, "expected a string, found null"));
        }
        return read.stream().distinct().toList();
    }

    private Optional<String> bounded(String place, String text, int charsMax) {
        try {
            return Optional.of(Limits.text(PLACE + place, text, charsMax));
        } catch (Refused refused) {
            wrong.addAll(refused.problem().errors());
            return Optional.empty();
        }
    }

    private void refuse(String place, String rule) {
        wrong.add(new Wrong(PLACE + place, rule));
    }
}
