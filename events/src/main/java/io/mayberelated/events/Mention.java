package io.mayberelated.events;

import java.util.Optional;

/**
 * One place where a text names a work, or may do so: whether any work answers to {@link #name} is not known here.
 *
 * @param place where; empty for what is said of the text as a whole ({@link Kind#ABOUT}, {@link Kind#REFERENCE})
 */
public record Mention(Kind kind, WorkName name, Optional<Place> place) {
    /** How the text names the work. */
    public enum Kind {
        /** A hyperlink or a page address. */
        LINK,
        /** A DOI, arXiv id or the like, written out. */
        IDENTIFIER,
        /** The title, in quotation marks, emphasised, or on a line of its own. */
        TITLE,
        /** A sentence of the abstract, word for word. */
        QUOTED_SENTENCE,
        /** The whole text is said by its source to be about the work. */
        ABOUT,
        /** The work cites it in its list of references. */
        REFERENCE
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
