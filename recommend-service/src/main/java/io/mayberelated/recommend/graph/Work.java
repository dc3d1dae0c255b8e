package io.mayberelated.recommend.graph;

import io.mayberelated.events.RecommendationEvent.WorkRef;
import io.mayberelated.events.WorkEvent.Described;
import io.mayberelated.events.WorkId;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is shown of a work. Its names are kept by the graph, its abstract by search-service.
 *
 * @param page  where to read it
 * @param since when the broker took the first event that told of it, as far as the log still knows
 */
public record Work(
        WorkId id,
        String title,
        List<String> authors,
        Optional<Year> year,
        Optional<LocalDate> published,
        Optional<String> venue,
        Optional<String> page,
        Instant since) {
    /** What sort of thing it is, as far as its id tells. */
    public enum Kind {
        /** It has the identifier of a registry of papers. */
        PAPER,
        /** On a forum. */
        POST,
        BOOK,
        /** Anything else that has an address. */
        PAGE
    }

    static Work of(Described event, Instant since) {
        return new Work(
                event.id(),
                event.title(),
                event.authors(),
                event.year(),
                event.published(),
                event.venue(),
                event.pages().stream().findFirst().map(URI::toString),
                since);
    }

    public WorkRef ref() {
        return new WorkRef(id, title, authors, year, page.map(URI::create));
    }

    public Kind kind() {
        return switch (id.name().scheme()) {
            case DOI, ARXIV, OPENREVIEW, ACL, PMID, PRINTED -> Kind.PAPER;
            case FORUM -> Kind.POST;
            case ISBN -> Kind.BOOK;
            case URL, TITLE, NICK, SENTENCE -> Kind.PAGE;
        };
    }

    /** The host of its page, in lower case, without {@code www}. */
    public Optional<String> site() {
        return page.flatMap(address -> Optional.ofNullable(URI.create(address).getHost()))
                .map(host -> host.toLowerCase(Locale.ROOT))
                .map(host -> host.startsWith("www.") ? host.substring("www.".length()) : host);
    }

    /** The day on which it came out; the first of the year where no more is known. */
    public Optional<LocalDate> day() {
        return published.or(() -> year.map(known -> known.atDay(1)));
    }

    /** From when on it could be read; a work without any date always could. */
    Instant from() {
        return day().map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant()).orElse(Instant.MIN);
    }
}
