package io.mayberelated.recommend.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who wrote it and where it stands, in one line. */
final class People {
    private static final int NAMED_MAX = 3;

    private People() {}

    /** The first of them, where there are many. */
    static String shortened(List<String> authors) {
        if (authors.size() <= NAMED_MAX) {
            return String.join(", ", authors);
        }
        return String.join(", ", authors.subList(0, NAMED_MAX - 1))
                + " and %d others".formatted(authors.size() - NAMED_MAX + 1);
    }

    static String and(String who, Optional<String> where, Optional<String> when) {
        return Stream.of(Optional.of(who), where, when)
                .flatMap(Optional::stream)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }
}
