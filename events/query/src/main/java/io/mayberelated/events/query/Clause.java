package io.mayberelated.events.query;

import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkName;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A part of what was asked, before it is put in the terms of an index. */
public sealed interface Clause {
    /** Something that is looked for in the words of a text. */
    sealed interface Text extends Clause {
        String text();
    }

    /** Counts for a hit when it is there. */
    record Word(String text) implements Text {}

    /** Must be there, word by word. */
    record Phrase(String text) implements Text {}

    /** Counts for a hit when a word that begins so is there. */
    record Prefix(String text) implements Text {}

    /** Must be there, in this field. */
    record Within(Field field, Text what) implements Clause {}

    /** The fields that can be named, as in {@code title:attention}. */
    enum Field {
        TITLE,
        AUTHOR,
        VENUE
    }

    /** May have been published or posted in these years, both included. */
    record Years(Optional<Year> from, Optional<Year> to) implements Clause {}

    record OfKind(TextId.Kind kind) implements Clause {}

    /** Is a comment of this thread. */
    record InThread(String thread) implements Clause {}

    /** Has its page on this host, or on one below it. */
    record OnSite(String host) implements Clause {}

    /** Is a text that names a work of this name. */
    record Mentions(WorkName work) implements Clause {}

    /** Is a work that cites a work of this name. */
    record Cites(WorkName work) implements Clause {}

    /** Has something that not all have. */
    record Has(Part part) implements Clause {}

    /** What a work or comment may have, as in {@code has:abstract}. */
    enum Part {
        ABSTRACT,
        AUTHOR,
        DATE,
        DISCUSSION,
        DOI,
        ARXIV,
        REFERENCES,
        URL,
        VENUE;

        /** As it is written in a question, and in an index. */
        public String said() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A work by its name, pasted as it is. Counts; where it is all that was asked, it leads to the work. */
    record Named(WorkName name, String text) implements Clause {}

    /** Must not be there. */
    record Not(Clause what) implements Clause {}

    /** One of these must be there. */
    record AnyOf(List<Clause> alternatives) implements Clause {
        public AnyOf {
            alternatives = List.copyOf(alternatives);
        }
    }

    /** The whole, or what stands in parentheses. */
    record Group(List<Clause> parts) implements Clause {
        public Group {
            parts = List.copyOf(parts);
        }
    }

    /** Whether a text without it is no answer; what is not required makes an answer better. */
    default boolean isRequired() {
        return switch (this) {
            case Word _, Prefix _, Named _ -> false;
            case Group group -> group.parts().stream().anyMatch(Clause::isRequired);
            case Phrase _, Within _, AnyOf _, Not _ -> true;
            case Years _, OfKind _, InThread _, OnSite _, Mentions _, Cites _, Has _ -> true;
        };
    }

    /** Whether it makes one answer better than another; the rest only tells answers from what is none. */
    default boolean isRanking() {
        return switch (this) {
            case Word _, Phrase _, Prefix _, Within _, Named _ -> true;
            case AnyOf any -> any.alternatives().stream().anyMatch(Clause::isRanking);
            case Group group -> group.parts().stream().anyMatch(Clause::isRanking);
            case Not _ -> false;
            case Years _, OfKind _, InThread _, OnSite _, Mentions _, Cites _, Has _ -> false;
        };
    }
}
