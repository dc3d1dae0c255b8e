package io.mayberelated.ingest.catalogue;

import java.util.List;
import java.util.Optional;

/** Keeps of the names that works have by themselves those that are no words of the field. */
final class Distinctive {
    /** Others use an acronym that one work brought; when many do it has become a word of the field. */
    private static final int ACRONYM_ELSEWHERE_MAX = 3;

    /** Longer titles are no way of speaking, though others repeat them. */
    private static final int LONG = 6;

    private static final int TELLING_MIN = 2;

    private final Rarity rarity;

    private Distinctive(Rarity rarity) {
        this.rarity = rarity;
    }

    static List<Phrase> of(List<Phrase> phrases, List<KnownWork> works) {
        Distinctive distinctive = new Distinctive(Rarity.of(phrases, works));
        return phrases.stream()
                .flatMap(phrase -> distinctive.kept(phrase).stream())
                .toList();
    }

    /** As it is, or to be written otherwise, or not at all. */
    private Optional<Phrase> kept(Phrase phrase) {
        int others = rarity.others(phrase.words());
        Tokens tokens = Tokens.of(phrase.words());
        boolean isCoined = Introductions.isCoined(phrase.words());
        boolean isRare = others == 0;
        return switch (phrase.rule()) {
            case TITLE, MAIN_TITLE ->
                Optional.of(isRare || tokens.size() > LONG ? phrase : phrase.written(Writing.AS_TITLE));
            case SHORT_TITLE -> shortTitle(phrase, tokens, isRare);
            case HEAD -> only(isCoined || (isRare && Common.content(tokens) > 0), phrase);
            case INTRODUCED ->
                only(
                        isCoined ? !Introductions.isAcronym(phrase.words()) || others <= ACRONYM_ELSEWHERE_MAX : isRare,
                        phrase);
            case TITLE_START -> only(isRare, phrase);
            case SHARED_START -> only(isRare && rarity.claimants(phrase.words()) > 1, phrase);
            case OVERRIDDEN, CONCEPT, LEARNED, LEARNED_ONCE, ACRONYM, RESULT, AUTHOR_TOPIC, QUOTED ->
                Optional.of(phrase);
        };
    }

    private static Optional<Phrase> shortTitle(Phrase phrase, Tokens tokens, boolean isRare) {
        if (isRare && Common.telling(tokens) >= TELLING_MIN) {
            return Optional.of(phrase.written(Writing.ANY));
        }
        return only(tokens.size() > 1 || isRare || Introductions.isCoined(phrase.words()), phrase);
    }

    private static Optional<Phrase> only(boolean isKept, Phrase phrase) {
        return isKept ? Optional.of(phrase) : Optional.empty();
    }
}
