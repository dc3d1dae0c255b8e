package io.mayberelated.search.export;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A name as lists of references sort it. Sources give it as one text; which part is the family's is told by a comma or
 * else taken from its place, with particles such as "van der".
 *
 * @param given not there for who goes by one name
 */
record PersonName(String family, Optional<String> given) {
    private static final Set<String> PARTICLES = Set.of(
            "van", "von", "der", "den", "de", "del", "della", "di", "da", "la", "le", "ten", "ter", "al", "el", "bin");

    /** A name that is not taken apart: an alias, a group. */
    static PersonName whole(String name) {
        return new PersonName(name.strip(), Optional.empty());
    }

    static PersonName of(String name) {
        int comma = name.indexOf(',');
        if (comma > 0 && comma < name.length() - 1) {
            return new PersonName(
                    name.substring(0, comma).strip(),
                    Optional.of(name.substring(comma + 1).strip()));
        }
        List<String> words = List.of(name.strip().split("\\s+"));
        int family = words.size() - 1;
        while (family > 1 && PARTICLES.contains(words.get(family - 1).toLowerCase(Locale.ROOT))) {
            family--;
        }
        return family < 1
                ? whole(name)
                : new PersonName(
                        String.join(" ", words.subList(family, words.size())),
                        Optional.of(String.join(" ", words.subList(0, family))));
    }

    /** {@code Family, Given}. */
    String sorted() {
        return given.map(first -> family + ", " + first).orElse(family);
    }
}
