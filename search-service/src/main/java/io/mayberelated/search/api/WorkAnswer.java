package io.mayberelated.search.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mayberelated.events.WorkEvent;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A work.
 *
 * @param names       all that it answers to, its id first
 * @param identifiers scheme → value, the first of each scheme
 * @param summary     {@code abstract}
 * @param abstractCut whether the abstract is shorter here than at its source
 * @param references  what it cites, as far as known
 * @param at          when the system came to know it as it is
 */
record WorkAnswer(
        WorkId id,
        String title,
        List<String> authors,
        @JsonProperty("abstract") Optional<String> summary,
        boolean abstractCut,
        Optional<Year> year,
        Optional<LocalDate> published,
        Optional<String> venue,
        List<URI> urls,
        List<WorkName> names,
        Map<String, String> identifiers,
        List<WorkName> references,
        Mentioned mentions,
        Instant at) {
    /** @param count how often texts name it */
    record Mentioned(int count) {}

    static WorkAnswer of(WorkEvent.Described work, int mentions) {
        return new WorkAnswer(
                work.id(),
                work.title(),
                work.authors(),
                work.summary(),
                work.isSummaryCut(),
                work.year(),
                work.published(),
                work.venue(),
                work.pages(),
                work.names(),
                identifiers(work),
                work.references(),
                new Mentioned(mentions),
                work.at());
    }

    private static Map<String, String> identifiers(WorkEvent.Described work) {
        Map<String, String> identifiers = new TreeMap<>();
        work.names().stream()
                .filter(name -> name.scheme().isIdentifier())
                .forEach(name -> identifiers.putIfAbsent(name.scheme().name().toLowerCase(Locale.ROOT), name.value()));
        return identifiers;
    }
}
