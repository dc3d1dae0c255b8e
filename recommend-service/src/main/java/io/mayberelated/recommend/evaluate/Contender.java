package io.mayberelated.recommend.evaluate;

import io.mayberelated.recommend.evaluate.SimilarInMemory.By;
import io.mayberelated.recommend.rank.Feature;
import java.util.Locale;

/** What is compared: the service whole, and its parts alone. */
enum Contender {
    LEXICAL(By.WORDS),
    /** The bare vector model. */
    SEMANTIC(By.MEANING),
    /** What is said and cited; the walk begins with similar texts all the same. */
    GRAPH(By.BOTH),
    WHOLE(By.BOTH);

    private final By by;

    Contender(By by) {
        this.by = by;
    }

    By by() {
        return by;
    }

    boolean has(Feature feature) {
        return switch (this) {
            case LEXICAL, SEMANTIC -> feature == Feature.SIMILAR_TEXT;
            case GRAPH -> feature != Feature.SIMILAR_TEXT;
            case WHOLE -> true;
        };
    }

    /** As it is called in the file of figures. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
