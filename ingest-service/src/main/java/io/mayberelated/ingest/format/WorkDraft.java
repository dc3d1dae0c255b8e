package io.mayberelated.ingest.format;

import io.mayberelated.events.PrintedPlace;
import io.mayberelated.events.WorkAddress;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import io.mayberelated.events.WorkName.Scheme;
import io.mayberelated.events.http.Refused;
import io.mayberelated.ingest.format.Draft.Body;
import io.mayberelated.ingest.format.Draft.Markup;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A work as it is gathered from a record of somebody else's. An identifier or address that is none is left out, because a
 * slip in one field of a bibliography is no reason to lose the work; what is too much is refused with its place.
 */
final class WorkDraft {
    private static final int TITLE_CHARS_MAX = 1_000;
    private static final int SUMMARY_CHARS_MAX = 400_000;
    private static final int AUTHORS_MAX = 1_000;
    private static final int REFERENCES_MAX = 1_000;

    /** Which identifier a work is known by when it has several: the one that stays the same from preprint to print. */
    private static final List<Scheme> STRONGEST_FIRST =
            List.of(Scheme.ARXIV, Scheme.DOI, Scheme.OPENREVIEW, Scheme.FORUM, Scheme.ACL, Scheme.PMID, Scheme.ISBN);

    private static final String ARXIV_DOI = "10.48550/arxiv.";
    private static final Pattern DOI = Pattern.compile("\\b10\\.\\d{4,9}/\\S{1,500}");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Set<WorkName> identifiers = new LinkedHashSet<>();
    private final Set<URI> pages = new LinkedHashSet<>();
    private final Set<WorkName> references = new LinkedHashSet<>();
    private final List<String> authors = new ArrayList<>();
    private Optional<String> title = Optional.empty();
    private Optional<Body> summary = Optional.empty();
    private Optional<String> venue = Optional.empty();
    private Optional<String> volume = Optional.empty();
    private Optional<String> printedOn = Optional.empty();
    private PublishedOn published = PublishedOn.UNKNOWN;

    WorkDraft titled(Optional<String> words) {
        title = words.map(WorkDraft::line).filter(line -> !line.isEmpty());
        return this;
    }

    WorkDraft by(Collection<String> people) {
        people.stream()
                .map(WorkDraft::line)
                .filter(name -> name.codePoints().anyMatch(Character::isLetter) && !name.equals("others"))
                .forEach(authors::add);
        return this;
    }

    WorkDraft says(Markup markup, Optional<String> words) {
        summary = words.map(String::strip).filter(text -> !text.isEmpty()).map(text -> new Body(markup, text));
        return this;
    }

    WorkDraft on(PublishedOn date) {
        published = date;
        return this;
    }

    WorkDraft in(Optional<String> name) {
        venue = name.map(WorkDraft::line).filter(line -> !line.isEmpty());
        return this;
    }

    /** In which volume and on which pages: short references tell a work by these. */
    WorkDraft printed(Optional<String> inVolume, Optional<String> onPages) {
        volume = inVolume;
        printedOn = onPages;
        return this;
    }

    WorkDraft named(Scheme scheme, Optional<String> value) {
        value.flatMap(text -> name(scheme, text)).ifPresent(identifiers::add);
        return this;
    }

    /** arXiv gives its preprints DOIs too; one of these names the preprint. */
    WorkDraft doi(Optional<String> value) {
        value.flatMap(WorkDraft::doiName).ifPresent(identifiers::add);
        return this;
    }

    WorkDraft page(Optional<String> address) {
        address.map(String::strip).flatMap(WorkDraft::webPage).ifPresent(pages::add);
        return this;
    }

    WorkDraft citing(Stream<WorkName> names) {
        names.forEach(references::add);
        return this;
    }

    Draft.Work draft() {
        String words = title.orElseThrow(() -> Refused.invalid("/title", "required"));
        printedPlace().ifPresent(identifiers::add);
        summary.ifPresent(body -> Fields.atMost("/abstract", SUMMARY_CHARS_MAX, body.content()));
        return new Draft.Work(
                id(words),
                Fields.atMost("/title", TITLE_CHARS_MAX, words),
                Fields.atMost("/authors", AUTHORS_MAX, authors),
                summary,
                published.year(),
                published.day(),
                venue,
                List.copyOf(pages),
                List.copyOf(identifiers),
                Fields.atMost("/references", REFERENCES_MAX, List.copyOf(references)));
    }

    private Optional<WorkName> printedPlace() {
        String author = authors.isEmpty() ? PrintedPlace.opening(title.orElse("")) : authors.getFirst();
        return published
                .year()
                .flatMap(year -> PrintedPlace.name(author, year.getValue(), volume.orElse(""), printedOn.orElse("")));
    }

    /** What the work would be known by, for a record that takes it back and so may have no title. */
    Optional<WorkId> id() {
        List<WorkName> addresses = pages.stream()
                .flatMap(page -> WorkAddress.name(page.toString()).stream())
                .toList();
        return STRONGEST_FIRST.stream()
                .flatMap(scheme -> first(identifiers, scheme).stream())
                .findFirst()
                .or(() -> STRONGEST_FIRST.stream()
                        .flatMap(scheme -> first(addresses, scheme).stream())
                        .findFirst())
                .or(() -> addresses.stream().findFirst())
                .map(name -> new WorkId(name.toString()));
    }

    private WorkId id(String words) {
        return id().orElseGet(() -> new WorkId(new WorkName(Scheme.TITLE, words).toString()));
    }

    private static Optional<WorkName> first(Collection<WorkName> names, Scheme scheme) {
        return names.stream().filter(name -> name.scheme() == scheme).findFirst();
    }

    static Optional<WorkName> name(Scheme scheme, String value) {
        try {
            return Optional.of(new WorkName(scheme, value));
        } catch (IllegalArgumentException notThat) {
            return Optional.empty();
        }
    }

    /** Finds the DOI in a field for one, which may hold an address or a prefix. */
    static Optional<WorkName> doiName(String value) {
        return DOI.matcher(value)
                .results()
                .findFirst()
                .flatMap(found -> name(Scheme.DOI, found.group()))
                .map(doi -> doi.value().startsWith(ARXIV_DOI)
                        ? name(Scheme.ARXIV, doi.value().substring(ARXIV_DOI.length()))
                                .orElse(doi)
                        : doi);
    }

    private static Optional<URI> webPage(String address) {
        try {
            return Optional.of(Fields.web("/url", new URI(address.replace(" ", "%20"))));
        } catch (URISyntaxException | Refused noWebPage) {
            return Optional.empty();
        }
    }

    private static String line(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }
}
