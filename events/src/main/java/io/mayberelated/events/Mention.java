package io.mayberelated.events;

import java.util.Optional;

/**
 * One place where a text names a work, or may do so: whether any work answers to {@link #name} is not known here.
 *
 * <p>Words that may mean one of several works are several mentions at one place.
 *
 * @param place      where; empty for what is said of the text as a whole ({@link Kind#ABOUT}, and {@link Kind#REFERENCE}
 *                   where the source tells what a work cites)
 * @param confidence that the words name that work, 0 to 1, where more is known than the kind tells
 * @param stance     what the author says of the work beside naming it, where the words state it
 */
public record Mention(
        Kind kind, WorkName name, Optional<Place> place, Optional<Double> confidence, Optional<Stance> stance) {
    public Mention {
        if (confidence.filter(share -> !(share >= 0 && share <= 1)).isPresent()) {
            throw new IllegalArgumentException("a mention of %s with confidence %s".formatted(name, confidence));
        }
    }

    public Mention(Kind kind, WorkName name, Optional<Place> place, Optional<Double> confidence) {
        this(kind, name, place, confidence, Optional.empty());
    }

    public Mention(Kind kind, WorkName name, Optional<Place> place) {
        this(kind, name, place, Optional.empty());
    }

    /** How the text names the work. */
    public enum Kind {
        /** A hyperlink or a page address. */
        LINK,
        /** A DOI, arXiv id or the like, written out. */
        IDENTIFIER,
        /** The title, or the part of it before the colon. */
        TITLE,
        /** A sentence of the abstract, word for word. */
        QUOTED_SENTENCE,
        /** The whole text is said by its source to be about the work. */
        ABOUT,
        /** The work cites it in its list of references, or a comment holds a reference to it as bibliographies write them. */
        REFERENCE,
        /** A short name that the work is known by: "ACDC", "the Good Regulator Theorem". */
        NICKNAME,
        /**
         * An author and a topic: "Aumann wrote a paper on removing completeness"; or what points back to the only work that
         * was named before: "their Theorem 1".
         */
        AUTHOR_TOPIC,
        /** A term of the field that names no single work, and is never linked: "VNM", "RLAIF". */
        CONCEPT
    }

    /** How the author stands to the work. */
    public enum Stance {
        /** "I recommend it", "worth reading". */
        RECOMMENDS,
        /** "I disagree with it", "it is flawed". */
        CRITICISES,
        /** "I have read it", and no more is said. */
        HAS_READ,
        /** "I haven’t read it yet". */
        HAS_NOT_READ
    }

    /**
     * @param surface the very words that name the work
     * @param passage what a person would quote to show it: the sentence or paragraph around
     */
    public record Place(Passage surface, Passage passage) {}

    /** What is said of the text as a whole. */
    public static Mention whole(Kind kind, WorkName name) {
        return new Mention(kind, name, Optional.empty());
    }
}
