package io.mayberelated.search.query;

import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an answer must be like, beside what was asked in words. Values of one list are alternatives; all else must hold
 * together.
 *
 * @param from     the first day on which it may have been published
 * @param to       the last day
 * @param authors  each: words of a name, in any order
 * @param venues   as a whole
 * @param sites    hosts
 * @param mentions works that it names
 */
public record Filters(
        Optional<TextId.Kind> kind,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        List<String> authors,
        List<String> venues,
        List<String> sites,
        List<WorkName> mentions) {
    public static final Filters NONE = new Filters(
            Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), List.of());

    public Filters {
        authors = List.copyOf(authors);
        venues = List.copyOf(venues);
        sites = List.copyOf(sites);
        mentions = List.copyOf(mentions);
    }

    public static Filters of(TextId.Kind kind) {
        return new Filters(
                Optional.of(kind), Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), List.of());
    }

    /** All but those that a facet counts by: it tells what one could choose instead. */
    Filters without(Facet facet) {
        return switch (facet) {
            case KIND -> new Filters(Optional.empty(), from, to, authors, venues, sites, mentions);
            case YEAR -> new Filters(kind, Optional.empty(), Optional.empty(), authors, venues, sites, mentions);
            case AUTHOR -> new Filters(kind, from, to, List.of(), venues, sites, mentions);
            case VENUE -> new Filters(kind, from, to, authors, List.of(), sites, mentions);
            case SITE -> new Filters(kind, from, to, authors, venues, List.of(), mentions);
            case MENTIONS -> new Filters(kind, from, to, authors, venues, sites, List.of());
        };
    }
}
