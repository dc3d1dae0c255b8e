package io.mayberelated.recommend.subscribe;

import io.mayberelated.events.analysis.Analysis;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Texts as the stems of their words, without those that every text has; the same stems as in a search. */
public final class Words {
    private Words() {}

    /** Each once, in the order of the text. */
    public static Set<String> of(String text) {
        String telling = Analysis.asWritten(text).stream()
                .filter(word -> !Analysis.isCommon(word))
                .collect(Collectors.joining(" "));
        return new LinkedHashSet<>(Analysis.words(telling));
    }
}
