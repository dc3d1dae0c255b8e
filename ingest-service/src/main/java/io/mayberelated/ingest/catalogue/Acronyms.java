package io.mayberelated.ingest.catalogue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Acronyms that stand for a title: when some abstract says "Cooperative Inverse Reinforcement Learning (CIRL)", and these
 * words are what exactly one work is called.
 */
final class Acronyms {
    /** Shorter meanings are mostly words of the field. */
    private static final int MEANING_WORDS_MIN = 3;

    private Acronyms() {}

    /** @param names what works are called */
    static Set<Phrase> of(List<Phrase> names, List<KnownWork> works) {
        Map<Long, Set<Integer>> worksByName = new HashMap<>();
        names.forEach(name -> worksByName
                .computeIfAbsent(Tokens.of(name.words()).joined(), _ -> new HashSet<>())
                .add(name.work()));
        Set<Phrase> acronyms = new HashSet<>();
        works.forEach(work -> work.definitions().forEach(definition -> {
            Tokens meaning = Tokens.of(definition.meaning());
            Set<Integer> meant = worksByName.getOrDefault(meaning.joined(), Set.of());
            if (meant.size() == 1 && meaning.size() >= MEANING_WORDS_MIN) {
                int only = meant.iterator().next();
                boolean isPartOfName = works.get(only)
                                .placeInTitle(Tokens.of(definition.acronym()).words())
                        >= 0; // "PPO-CMA: Proximal Policy Optimization with …" is not PPO
                if (!isPartOfName) {
                    acronyms.add(new Phrase(definition.acronym(), only, Rule.ACRONYM, Writing.EXACT));
                }
            }
        }));
        return acronyms;
    }
}
