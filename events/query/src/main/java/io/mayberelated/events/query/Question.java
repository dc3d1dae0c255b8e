package io.mayberelated.events.query;

import io.mayberelated.events.query.Clause.Group;
import java.util.List;
import java.util.Optional;

/**
 * What a person asked, read from what was typed. Words rank; {@code "what stands in quotation marks"} must be there; of
 * {@code this OR that} one must; {@code -this} must not; parentheses group; {@code word*} stands for all words that begin
 * so; {@code title:attention} must be in the title, and so on for the other fields; a DOI, an arXiv id or an address is a
 * name. There is no text that is not a question.
 *
 * @param clauses how many words, phrases and fields it has; a word counts for as many as an index may make of it
 * @param notes   what was read otherwise than it may have been meant
 */
public record Question(Group whole, int clauses, int prefixes, List<Note> notes) {
    /** More than a person types; each costs a walk through its postings. */
    public static final int CLAUSES_MAX = 128;
    /** Each stands for many words. */
    public static final int PREFIXES_MAX = 8;

    public static final int CHARS_MAX = 1_000;

    /**
     * @param text as it stands in the question
     * @param says how it was read, and what would have been read otherwise
     */
    public record Note(String text, String says) {}

    public Question {
        notes = List.copyOf(notes);
    }

    public static Question read(String text) {
        return new Parser(Tokens.of(text)).read();
    }

    /** Why it is more than can be looked up at once, if it is. */
    public Optional<String> excess() {
        if (clauses > CLAUSES_MAX) {
            return Optional.of("%d words and phrases, at most %d are taken; for a longer text ask POST /v1/similar"
                    .formatted(clauses, CLAUSES_MAX));
        }
        return prefixes > PREFIXES_MAX
                ? Optional.of("%d beginnings of words, at most %d are taken".formatted(prefixes, PREFIXES_MAX))
                : Optional.empty();
    }

    /** The name that is all that was asked. */
    public Optional<Clause.Named> named() {
        return whole.parts().size() == 1 && whole.parts().getFirst() instanceof Clause.Named named
                ? Optional.of(named)
                : Optional.empty();
    }

    /** Whether it is made of words alone, as a title would be. */
    public boolean isPlain() {
        return whole.parts().stream().allMatch(Clause.Word.class::isInstance);
    }
}
