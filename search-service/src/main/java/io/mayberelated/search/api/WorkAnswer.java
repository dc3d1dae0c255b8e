package io.mayberelated.search.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mayberelated.events.WorkEvent;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import io.mayberelated.search.index.Card;
import io.mayberelated.search.query.Citations;
import io.mayberelated.search.query.Naming.Namings;
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
 * @param references  what it cites, as far as known, in the order of its list
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
        List<Reference> references,
        Mentioned mentions,
        Cited citations,
        Instant at) {
    /**
     * A work that it cites.
     *
     * @param name as its list of references tells it
     * @param work not there when it is not known here
     */
    record Reference(WorkName name, Optional<Brief> work) {
        static Reference of(Citations.Cited cited) {
            return new Reference(cited.name(), cited.work().map(Brief::of));
        }
    }

    record Brief(String id, String title, List<String> authors, Optional<Integer> year) {
        static Brief of(Card card) {
            return new Brief(
                    card.id(),
                    card.title(),
                    card.authors(),
                    card.year() == 0 ? Optional.empty() : Optional.of(card.year()));
        }
    }

    /**
     * @param count  how often texts name it
     * @param newest some of them, with the words; GET …/mentions tells all
     */
    record Mentioned(int count, List<MentionsOfWork.MentionOfWork> newest) {}

    /**
     * @param count  how many works cite it
     * @param newest some of them; GET …/citations tells all
     */
    record Cited(int count, List<Brief> newest) {
        static Cited of(Citations.Citing citing) {
            return new Cited(
                    citing.count(), citing.newest().stream().map(Brief::of).toList());
        }
    }

    static WorkAnswer of(
            WorkEvent.Described work, Namings mentions, Citations.Citing citing, List<Citations.Cited> cited) {
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
                cited.stream().map(Reference::of).toList(),
                new Mentioned(mentions.total(), MentionsOfWork.of(mentions).mentions()),
                Cited.of(citing),
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
