package io.mayberelated.search.export;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.search.index.Indexed;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** References as CSL-JSON, which Zotero, Pandoc and citation processors take. A post on a forum is a {@code post}. */
public final class CslJson {
    public static final String MEDIA_TYPE = "application/vnd.citationstyles.csl+json";

    private static final ObjectMapper JSON = JsonEvents.mapper();

    private record Item(
            String id,
            String type,
            String title,
            List<Name> author,
            Optional<Issued> issued,
            @JsonProperty("container-title") Optional<String> container,
            @JsonProperty("abstract") Optional<String> summary,
            @JsonProperty("DOI") Optional<String> doi,
            @JsonProperty("ISBN") Optional<String> isbn,
            @JsonProperty("URL") Optional<URI> page,
            Optional<String> archive,
            @JsonProperty("archive_location") Optional<String> archiveLocation) {}

    private record Name(Optional<String> family, Optional<String> given, Optional<String> literal) {
        static Name of(PersonName name) {
            return name.given().isPresent()
                    ? new Name(Optional.of(name.family()), name.given(), Optional.empty())
                    : new Name(Optional.empty(), Optional.empty(), Optional.of(name.family()));
        }
    }

    private record Issued(@JsonProperty("date-parts") List<List<Integer>> parts) {}

    private CslJson() {}

    public static String write(List<Indexed> texts) {
        try {
            return JSON.writeValueAsString(
                    texts.stream().map(Reference::of).map(CslJson::item).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("references that are no JSON", e);
        }
    }

    private static Item item(Reference reference) {
        return new Item(
                reference.id(),
                reference.type().csl(),
                reference.title(),
                reference.authors().stream().map(Name::of).toList(),
                issued(reference),
                reference.container(),
                reference.summary(),
                reference.doi(),
                reference.isbn(),
                reference.page(),
                reference.arxiv().map(_ -> "arXiv"),
                reference.arxiv());
    }

    private static Optional<Issued> issued(Reference reference) {
        return reference
                .published()
                .map(CslJson::parts)
                .or(() -> reference.year().map(List::of))
                .map(parts -> new Issued(List.of(parts)));
    }

    private static List<Integer> parts(LocalDate day) {
        return List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
