package io.mayberelated.ingest.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which words of links are names: what independent texts use for one work and for nothing else. */
final class Learning {
    private static final int TEXTS_MIN = 2;
    private static final int CONTENT_MIN = 2;
    /** How many abstracts may hold the words for each text that links them: beyond, they are words of the field. */
    private static final int ABSTRACTS_A_TEXT_MAX = 5;

    private final List<KnownWork> works;
    private final Map<Long, Integer> workByName = new HashMap<>();
    private final Rarity rarity;

    /** @param uses all that will be asked about */
    Learning(List<KnownWork> works, List<Anchors.Use> uses) {
        this.works = works;
        Map<Long, Boolean> wanted = new HashMap<>();
        uses.forEach(use -> use.textsByTarget().keySet().forEach(name -> wanted.put(name, true)));
        for (int work = 0; work < works.size(); work++) {
            for (long name : works.get(work).names()) {
                if (wanted.containsKey(name)) {
                    workByName.put(name, work);
                }
            }
        }
        this.rarity = Rarity.of(candidates(uses), works);
    }

    List<Phrase> phrases(List<Anchors.Use> uses) {
        List<Phrase> phrases = new ArrayList<>();
        for (Anchors.Use use : uses) {
            only(use)
                    .flatMap(only -> name(use.words(), only.getKey(), only.getValue()))
                    .ifPresent(phrases::add);
        }
        return phrases;
    }

    private List<Phrase> candidates(List<Anchors.Use> uses) {
        List<Phrase> all = new ArrayList<>();
        uses.forEach(use -> use.textsByTarget()
                .keySet()
                .forEach(name -> all.add(new Phrase(use.words(), work(name), Rule.LEARNED, Writing.ANY))));
        return all;
    }

    private int work(Long name) {
        return workByName.getOrDefault(name, Phrase.NO_WORK);
    }

    /** The one known work that all texts mean, under whichever of its names, and how many texts do. */
    private Optional<Map.Entry<Integer, Integer>> only(Anchors.Use use) {
        Map<Integer, Integer> texts = new HashMap<>();
        use.textsByTarget().forEach((name, count) -> texts.merge(work(name), count, Integer::sum));
        return texts.size() == 1 && !texts.containsKey(Phrase.NO_WORK)
                ? Optional.of(texts.entrySet().iterator().next())
                : Optional.empty();
    }

    private Optional<Phrase> name(String words, int work, int texts) {
        Tokens tokens = Tokens.of(words);
        boolean isCoined = Introductions.isCoined(words);
        boolean isName = isCoined || Common.content(tokens) >= CONTENT_MIN;
        int others = rarity.others(words);
        if (texts >= TEXTS_MIN && isName && (isCoined || others <= ABSTRACTS_A_TEXT_MAX * texts)) {
            return Optional.of(new Phrase(words, work, Rule.LEARNED, writing(tokens, isCoined)));
        }
        boolean isOwn = isName && others == 0 && works.get(work).placeInTitle(tokens.words()) >= 0;
        return isOwn
                ? Optional.of(new Phrase(words, work, Rule.LEARNED_ONCE, writing(tokens, isCoined)))
                : Optional.empty();
    }

    private static Writing writing(Tokens tokens, boolean isCoined) {
        if (isCoined) {
            return Writing.EXACT;
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (!tokens.isCapital(i) && !tokens.isNumber(i) && !Common.isFunction(tokens.hash(i))) {
                return Writing.ANY;
            }
        }
        return Writing.AS_TITLE;
    }
}
