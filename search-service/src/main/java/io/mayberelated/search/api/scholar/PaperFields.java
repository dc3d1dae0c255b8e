package io.mayberelated.search.api.scholar;

import io.mayberelated.events.http.Problem.Kind;
import io.mayberelated.events.http.Refused;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which fields of a paper a client wants, as {@code title,authors.name,citations.title}. The id is always told.
 *
 * @param wanted field → what is wanted of it, where it has fields of its own
 */
record PaperFields(Map<String, Set<String>> wanted) {
    private static final int CHARS_MAX = 2_000;

    private static final Set<String> KNOWN = Set.of(
            "paperId",
            "corpusId",
            "externalIds",
            "url",
            "title",
            "abstract",
            "venue",
            "publicationVenue",
            "year",
            "referenceCount",
            "citationCount",
            "influentialCitationCount",
            "isOpenAccess",
            "openAccessPdf",
            "fieldsOfStudy",
            "s2FieldsOfStudy",
            "publicationTypes",
            "publicationDate",
            "journal",
            "citationStyles",
            "authors",
            "citations",
            "references",
            "embedding",
            "tldr");

    /** Those that hold others of their own. */
    private static final Set<String> NESTED = Set.of("authors", "citations", "references");

    static final PaperFields BRIEF = of(Optional.of("title"));

    /** Without any, the title. */
    static PaperFields of(Optional<String> list) {
        String text = list.filter(given -> !given.isBlank()).orElse("title");
        if (text.length() > CHARS_MAX) {
            throw Refused.invalid("?fields", "at most %,d characters".formatted(CHARS_MAX));
        }
        Map<String, Set<String>> wanted = new LinkedHashMap<>();
        Stream.of(text.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(name -> {
                    int dot = name.indexOf('.');
                    String field = dot < 0 ? name : name.substring(0, dot);
                    Set<String> below = wanted.computeIfAbsent(field, _ -> new LinkedHashSet<>());
                    if (dot >= 0) {
                        below.add(name.substring(dot + 1));
                    }
                });
        List<String> unknown = wanted.entrySet().stream()
                .filter(field -> !KNOWN.contains(field.getKey())
                        || (!field.getValue().isEmpty() && !NESTED.contains(field.getKey()))
                        || (!field.getKey().equals("authors") && !KNOWN.containsAll(field.getValue())))
                .map(Map.Entry::getKey)
                .toList();
        if (!unknown.isEmpty()) {
            throw new Refused(Kind.INVALID, "Unrecognized or unsupported fields: " + unknown);
        }
        return new PaperFields(wanted);
    }

    Set<String> names() {
        return wanted.keySet();
    }

    /** What is wanted of the papers that a field holds. */
    PaperFields below(String field) {
        Set<String> names = wanted.getOrDefault(field, Set.of());
        return names.isEmpty() ? BRIEF : of(Optional.of(String.join(",", names)));
    }
}
