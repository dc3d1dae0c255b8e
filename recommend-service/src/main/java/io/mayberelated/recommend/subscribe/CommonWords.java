package io.mayberelated.recommend.subscribe;

import io.mayberelated.events.analysis.Analysis;
import io.mayberelated.events.query.Clause;
import java.util.List;

/** Words that say so little that a question can do without them, where others remain: as in a search. */
final class CommonWords {
    private CommonWords() {}

    static List<Clause> without(List<Clause> parts) {
        List<Clause> telling = parts.stream().filter(part -> !isCommon(part)).toList();
        return telling.stream().anyMatch(Clause::isRanking) ? telling : parts;
    }

    private static boolean isCommon(Clause part) {
        return part instanceof Clause.Word(String text) && Analysis.isCommon(text);
    }
}
