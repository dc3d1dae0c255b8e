package io.mayberelated.recommend.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mayberelated.events.RecommendationEvent.WorkRef;
import io.mayberelated.events.WorkName;
import io.mayberelated.recommend.graph.Work;
import java.net.URI;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A work as Semantic Scholar shows a paper: the fields that were asked for, of those that are known here.
 *
 * @param paperId our id of the work
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Paper(
        String paperId,
        Optional<Map<String, String>> externalIds,
        Optional<URI> url,
        Optional<String> title,
        Optional<String> venue,
        Optional<Year> year,
        Optional<LocalDate> publicationDate,
        Optional<List<Author>> authors) {
    /** All that can be asked for here. Their parts, as in {@code authors.name}, come with the whole. */
    static final Set<String> FIELDS =
            Set.of("paperId", "externalIds", "url", "title", "venue", "year", "publicationDate", "authors");

    /** What Semantic Scholar has and is not known here: asked for in vain, as there when it is not known. */
    static final Set<String> UNKNOWN_HERE = Set.of(
            "corpusId",
            "abstract",
            "publicationVenue",
            "referenceCount",
            "citationCount",
            "influentialCitationCount",
            "isOpenAccess",
            "openAccessPdf",
            "fieldsOfStudy",
            "s2FieldsOfStudy",
            "publicationTypes",
            "journal",
            "citationStyles",
            "embedding",
            "tldr");

    /** A person who wrote it. */
    record Author(String name) {}

    /** The answer to a question for papers. */
    record Recommended(List<Paper> recommendedPapers) {
        Recommended {
            recommendedPapers = List.copyOf(recommendedPapers);
        }
    }

    static Paper of(Work work, Collection<WorkName> names, Set<String> fields) {
        WorkRef ref = work.ref();
        return new Paper(
                work.id().value(),
                Optional.of(externalIds(names)).filter(_ -> fields.contains("externalIds")),
                ref.url().filter(_ -> fields.contains("url")),
                Optional.of(work.title()).filter(_ -> fields.contains("title")),
                work.venue().filter(_ -> fields.contains("venue")),
                work.year().filter(_ -> fields.contains("year")),
                work.published().filter(_ -> fields.contains("publicationDate")),
                Optional.of(work.authors().stream().map(Author::new).toList()).filter(_ -> fields.contains("authors")));
    }

    private static Map<String, String> externalIds(Collection<WorkName> names) {
        Map<String, String> ids = new TreeMap<>();
        names.stream().sorted(Comparator.comparing(WorkName::value)).forEach(name -> {
            switch (name.scheme()) {
                case DOI -> ids.putIfAbsent("DOI", name.value());
                case ARXIV -> ids.putIfAbsent("ArXiv", name.value());
                case ACL -> ids.putIfAbsent("ACL", name.value());
                case PMID -> ids.putIfAbsent("PubMed", name.value());
                default -> {
                    // Semantic Scholar has no such ids
                }
            }
        });
        return ids;
    }
}
