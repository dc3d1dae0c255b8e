package io.mayberelated.ingest.catalogue;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Acronyms that stand for a title: when some text says "Cooperative Inverse Reinforcement Learning (CIRL)", and these
 * words are what exactly one work is called.
 */
final class Acronyms {
    /** Shorter meanings are mostly words of the field. */
    private static final int MEANING_WORDS_MIN = 3;

    private static final int SEVERAL = -1;

    private final List<KnownWork> works;
    private final Map<Long, Integer> workByMeaning = new HashMap<>();

    /**
     * @param names what works are called, and nothing was before them
     * @param usage texts beside the works' own abstracts that will be asked about
     */
    Acronyms(List<Phrase> names, List<KnownWork> works, Usage usage) {
        this.works = works;
        Set<Long> wanted = new HashSet<>();
        works.forEach(work -> want(work.definitions(), wanted));
        usage.bySource().values().forEach(said -> want(said.definitions(), wanted));
        for (Phrase name : names) {
            long meaning = Tokens.of(name.words()).joined();
            if (wanted.contains(meaning)) {
                workByMeaning.merge(meaning, name.work(), (one, other) -> one.equals(other) ? one : SEVERAL);
            }
        }
    }

    private static void want(Collection<Definition> definitions, Set<Long> wanted) {
        definitions.forEach(
                definition -> wanted.add(Tokens.of(definition.meaning()).joined()));
    }

    Set<Phrase> ofWorks() {
        Set<Phrase> acronyms = new HashSet<>();
        works.forEach(work -> acronyms.addAll(of(work.definitions())));
        return acronyms;
    }

    Set<Phrase> of(Collection<Definition> definitions) {
        Set<Phrase> acronyms = new HashSet<>();
        for (Definition definition : definitions) {
            Tokens meaning = Tokens.of(definition.meaning());
            int work = workByMeaning.getOrDefault(meaning.joined(), SEVERAL);
            if (work != SEVERAL
                    && meaning.size() >= MEANING_WORDS_MIN
                    && Introductions.isCoined(definition.acronym())
                    && !isPartOfTitle(definition.acronym(), work)) {
                acronyms.add(new Phrase(definition.acronym(), work, Rule.ACRONYM, Writing.EXACT));
            }
        }
        return acronyms;
    }

    /** "PPO-CMA: Proximal Policy Optimization with …" is not PPO. */
    private boolean isPartOfTitle(String acronym, int work) {
        return works.get(work).words().placeInTitle(Tokens.of(acronym).words()) >= 0;
    }
}
