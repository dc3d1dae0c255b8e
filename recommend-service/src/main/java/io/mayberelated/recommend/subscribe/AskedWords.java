package io.mayberelated.recommend.subscribe;

import io.mayberelated.events.query.Clause;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that a question looks for: what to quote a sentence by. */
final class AskedWords {
    private AskedWords() {}

    static Set<String> of(Clause clause) {
        return texts(clause).flatMap(text -> Words.of(text).stream()).collect(Collectors.toSet());
    }

    private static Stream<String> texts(Clause clause) {
        return switch (clause) {
            case Clause.Text text -> Stream.of(text.text());
            case Clause.Within within -> Stream.of(within.what().text());
            case Clause.Named named -> Stream.of(named.text());
            case Clause.AnyOf any -> any.alternatives().stream().flatMap(AskedWords::texts);
            case Clause.Group group -> group.parts().stream().flatMap(AskedWords::texts);
            case Clause.Not _, Clause.Years _, Clause.OfKind _, Clause.InThread _ -> Stream.empty();
            case Clause.OnSite _, Clause.Mentions _, Clause.Cites _, Clause.Has _ -> Stream.empty();
        };
    }
}
