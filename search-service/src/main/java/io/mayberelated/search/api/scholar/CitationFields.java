package io.mayberelated.search.api.scholar;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which fields of a citation a client wants: some are of the citation itself, all others of the paper at its other end.
 *
 * @param own {@code contexts} and the like
 */
record CitationFields(Set<String> own, PaperFields paper) {
    /** Where the one names the other, in its words. */
    static final String CONTEXTS = "contexts";
    /** What the citation is for. */
    static final String INTENTS = "intents";

    static final String CONTEXTS_WITH_INTENT = "contextsWithIntent";
    static final String IS_INFLUENTIAL = "isInfluential";

    private static final Set<String> OWN = Set.of(CONTEXTS, INTENTS, CONTEXTS_WITH_INTENT, IS_INFLUENTIAL);

    static CitationFields of(Optional<String> list) {
        List<String> names = list.stream()
                .flatMap(text -> Stream.of(text.split(",", -1)))
                .map(String::strip)
                .toList();
        Set<String> own = new LinkedHashSet<>(names);
        own.retainAll(OWN);
        return new CitationFields(
                own,
                PaperFields.of(Optional.of(
                        names.stream().filter(name -> !OWN.contains(name)).collect(Collectors.joining(",")))));
    }
}
