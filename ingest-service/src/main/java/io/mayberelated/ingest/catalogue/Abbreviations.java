package io.mayberelated.ingest.catalogue;

import io.mayberelated.ingest.mention.MarkedText.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Abbreviations of the field, "RL" for "reinforcement learning": independent abstracts explain them alike. People shorten
 * titles by them: "Deep RL from Human Preferences".
 */
final class Abbreviations {
    private static final int WORKS_MIN = 3;
    /** Of all works that explain the abbreviation, those that explain it so. */
    private static final double SHARE_MIN = 0.8;

    private static final int MEANING_WORDS_MAX = 6;
    /** "RL" is so short that what is left of a part of a title is no name: "Model-based RL". */
    private static final int LONG = 3;

    private static final int TELLING_OF_PART_MIN = 3;
    private static final Set<Rule> WHOLE = Set.of(Rule.TITLE, Rule.SHORT_TITLE);
    private static final Set<Rule> PART = Set.of(Rule.MAIN_TITLE, Rule.HEAD, Rule.TITLE_START);

    /** Meaning, as one word → abbreviation. */
    private final Map<Long, String> byMeaning = new HashMap<>();

    private Abbreviations() {}

    static Abbreviations of(List<KnownWork> works) {
        Map<String, Map<Long, Integer>> meanings = new TreeMap<>();
        for (KnownWork work : works) {
            for (Definition definition : work.definitions()) {
                meanings.computeIfAbsent(definition.acronym(), _ -> new HashMap<>())
                        .merge(Tokens.of(definition.meaning()).joined(), 1, Integer::sum);
            }
        }
        Abbreviations known = new Abbreviations();
        meanings.forEach(known::keep);
        return known;
    }

    private void keep(String abbreviation, Map<Long, Integer> meanings) {
        int all = meanings.values().stream().mapToInt(Integer::intValue).sum();
        meanings.forEach((meaning, works) -> {
            if (works >= WORKS_MIN && works >= SHARE_MIN * all) {
                byMeaning.put(meaning, abbreviation);
            }
        });
    }

    /** What becomes of the phrases that can be shortened. */
    List<Phrase> shortened(List<Phrase> phrases) {
        List<Phrase> shortened = new ArrayList<>();
        for (Phrase phrase : phrases) {
            if (!byMeaning.isEmpty() && (WHOLE.contains(phrase.rule()) || PART.contains(phrase.rule()))) {
                shorten(phrase, shortened);
            }
        }
        return shortened;
    }

    private void shorten(Phrase phrase, List<Phrase> shortened) {
        Tokens tokens = Tokens.of(phrase.words());
        for (int first = 0; first < tokens.last(); first++) {
            int lastMax = Math.min(tokens.last(), first + MEANING_WORDS_MAX - 1);
            for (int last = first + 1; last <= lastMax; last++) {
                String abbreviation = byMeaning.get(tokens.joined(first, last));
                if (abbreviation != null && (WHOLE.contains(phrase.rule()) || abbreviation.length() >= LONG)) {
                    shortened(phrase, tokens.span(first, last), abbreviation).ifPresent(shortened::add);
                }
            }
        }
    }

    private static Optional<Phrase> shortened(Phrase phrase, Span meaning, String abbreviation) {
        String words = phrase.words().substring(0, meaning.start())
                + abbreviation
                + phrase.words().substring(meaning.end());
        if (PART.contains(phrase.rule()) && Common.telling(Tokens.of(words)) < TELLING_OF_PART_MIN) {
            return Optional.empty();
        }
        Writing writing = phrase.rule() == Rule.SHORT_TITLE ? Writing.AS_TITLE : Writing.ANY;
        return Optional.of(new Phrase(words, phrase.work(), Rule.ABBREVIATED, writing));
    }
}
