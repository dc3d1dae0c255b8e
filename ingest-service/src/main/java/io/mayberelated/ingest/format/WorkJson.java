package io.mayberelated.ingest.format;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import io.mayberelated.events.http.Refused;
import io.mayberelated.ingest.format.Draft.Body;
import io.mayberelated.ingest.format.Draft.Markup;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A work as JSON: the body of a PUT, or a line of a file.
 *
 * @param identifiers scheme → value, for example {@code {"arxiv": "2402.10877"}}
 * @param references  names of the works that it cites
 */
public record WorkJson(
        Optional<String> id,
        Optional<String> title,
        Optional<List<String>> authors,
        Optional<String> venue,
        Optional<Integer> year,
        Optional<LocalDate> published,
        Optional<List<String>> urls,
        Optional<Map<String, String>> identifiers,
        @JsonProperty("abstract") Optional<String> summary,
        Optional<String> abstractSource,
        Optional<List<String>> references) {
    private static final Pattern BARE_HOST = Pattern.compile("^[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+(/|$)");

    private static final int TITLE_CHARS_MAX = 1_000;
    private static final int LIST_MAX = 1_000;
    private static final int SUMMARY_CHARS_MAX = 400_000;

    /** As a PUT has it: the id stands in the address, and may be repeated in the body. */
    public Draft.Work put(WorkId addressed) {
        id.ifPresent(named -> {
            if (!id("/id", named).name().equals(addressed.name())) {
                throw Refused.invalid(
                        "/id",
                        "'%s' is not the work of the address, '%s'; leave it out, or let them agree"
                                .formatted(named, addressed));
            }
        });
        return draft(addressed, webPages(urls.orElse(List.of())));
    }

    /**
     * As a line of a file has it. Bibliographies hold addresses that no browser opens; the work is not refused for one,
     * the address is left out.
     */
    public Draft.Work line() {
        return draft(
                id("/id", id.orElseThrow(() -> Refused.invalid("/id", "required"))), openable(urls.orElse(List.of())));
    }

    private Draft.Work draft(WorkId id, List<URI> pages) {
        return new Draft.Work(
                id,
                checkedTitle(),
                Fields.atMost("/authors", LIST_MAX, authors.orElse(List.of())).stream()
                        .map(String::strip)
                        .filter(author -> !author.isEmpty())
                        .toList(),
                summary.filter(text -> !text.isBlank())
                        .map(text -> new Body(Markup.TEXT, Fields.atMost("/abstract", SUMMARY_CHARS_MAX, text))),
                year.map(WorkJson::year),
                published,
                venue.map(String::strip).filter(name -> !name.isEmpty()),
                pages,
                identifierNames(),
                referenceNames());
    }

    private String checkedTitle() {
        String words = title.orElse("").strip();
        if (words.isEmpty()) {
            throw Refused.invalid("/title", "required");
        }
        return Fields.atMost("/title", TITLE_CHARS_MAX, words);
    }

    private static List<URI> webPages(List<String> addresses) {
        List<URI> pages = new ArrayList<>();
        for (int i = 0; i < Fields.atMost("/urls", LIST_MAX, addresses).size(); i++) {
            pages.add(page("/urls/" + i, addresses.get(i)));
        }
        return pages;
    }

    private static List<URI> openable(List<String> addresses) {
        return Fields.atMost("/urls", LIST_MAX, addresses).stream()
                .flatMap(address -> openable(address).stream())
                .toList();
    }

    private static Optional<URI> openable(String address) {
        try {
            return Optional.of(page("/urls", address));
        } catch (Refused noWebPage) {
            return Optional.empty();
        }
    }

    private static URI page(String place, String address) {
        try {
            return Fields.web(place, new URI(encoded(withScheme(address.strip()))));
        } catch (URISyntaxException e) {
            throw Refused.invalid(place, "no address: " + e.getMessage());
        }
    }

    /** Bibliographies often leave out what a browser adds. */
    private static String withScheme(String address) {
        return BARE_HOST.matcher(address).find() ? "https://" + address : address;
    }

    /** People paste addresses as browsers show them; what a browser would escape is escaped here too. */
    private static String encoded(String address) {
        return address.replace(" ", "%20")
                .replace("|", "%7C")
                .replace("[", "%5B")
                .replace("]", "%5D")
                .replace("{", "%7B")
                .replace("}", "%7D")
                .replace("^", "%5E")
                .replace("\"", "%22")
                .replace("<", "%3C")
                .replace(">", "%3E")
                .replace("\\", "%5C")
                .replace("`", "%60");
    }

    private List<WorkName> identifierNames() {
        List<WorkName> names = new ArrayList<>();
        identifiers
                .orElse(Map.of())
                .forEach((scheme, value) -> names.add(name("/identifiers/" + scheme, scheme + ":" + value)));
        return names;
    }

    private List<WorkName> referenceNames() {
        List<WorkName> names = new ArrayList<>();
        List<String> cited = Fields.atMost("/references", LIST_MAX, references.orElse(List.of()));
        for (int i = 0; i < cited.size(); i++) {
            names.add(name("/references/" + i, cited.get(i)));
        }
        return names;
    }

    private static WorkName name(String place, String text) {
        try {
            return WorkName.parse(text);
        } catch (IllegalArgumentException e) {
            throw Refused.invalid(place, String.valueOf(e.getMessage()));
        }
    }

    private static WorkId id(String place, String text) {
        try {
            return new WorkId(text);
        } catch (IllegalArgumentException e) {
            throw Refused.invalid(place, String.valueOf(e.getMessage()));
        }
    }

    private static Year year(int number) {
        try {
            return Year.of(number);
        } catch (DateTimeException e) {
            throw Refused.invalid("/year", "a year, found " + number);
        }
    }
}
