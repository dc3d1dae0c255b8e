package io.mayberelated.ingest.catalogue;

import io.mayberelated.events.Mention.Kind;

/** Why words name a work; how often each rule is right is told in {@link Confidences}. */
public enum Rule {
    /** A person said so. */
    OVERRIDDEN(Kind.NICKNAME, 0),
    /** A person said that these words name no work. */
    CONCEPT(Kind.CONCEPT, 0),
    /** A sentence of the abstract, word for word. */
    QUOTED(Kind.QUOTED_SENTENCE, 0),
    /** A reference string: first author's last name, year and title agree. */
    REFERENCE(Kind.REFERENCE, 1),
    /** A reference string without a title: all authors, year and the place where it appeared agree. */
    REFERENCE_UNTITLED(Kind.REFERENCE, 2),
    /** The whole title, four words or more. */
    TITLE(Kind.TITLE, 1),
    /** The whole title, written as a title since it is short, or of words that no other work has. */
    SHORT_TITLE(Kind.TITLE, 1),
    /** A title without the remark in brackets at its end; only where other works make it ambiguous. */
    EDITION(Kind.TITLE, 1),
    /** Independent texts linked these words to the work, and to no other. */
    LEARNED(Kind.NICKNAME, 2),
    /** The title without its subtitle, or the subtitle alone; four words or more. */
    MAIN_TITLE(Kind.TITLE, 3),
    /** What stands before the colon and is too short for a title: "Selection Theorems: …". */
    HEAD(Kind.NICKNAME, 3),
    /** The name that a title or an abstract gives to what it brings. */
    INTRODUCED(Kind.NICKNAME, 3),
    /** An acronym that some abstract explains with the words of the title. */
    ACRONYM(Kind.NICKNAME, 3),
    /** The title with a term of the field abbreviated: "Bayesian IRL". */
    ABBREVIATED(Kind.NICKNAME, 3),
    /** One text linked these words to the work, and they stand in its title. */
    LEARNED_ONCE(Kind.NICKNAME, 3),
    /** The name that a text about the work gives to what it brings. */
    TOLD(Kind.NICKNAME, 4),
    /** The title up to its preposition: "Risks from Learned Optimization in …". */
    TITLE_START(Kind.NICKNAME, 4),
    /** The same with two words only; kept as candidates where several titles begin so, and else nothing. */
    SHARED_START(Kind.NICKNAME, 4),
    /** "The Good Regulator Theorem", and one title that holds "good regulator". */
    RESULT(Kind.NICKNAME, 5),
    /** "Aumann wrote a paper on …". */
    AUTHOR_TOPIC(Kind.AUTHOR_TOPIC, 6),
    /** "Leike et al., 2016" beside words of the title. */
    AUTHOR_YEAR(Kind.AUTHOR_TOPIC, 6),
    /** The same, beside other words: there are more works than are known. */
    AUTHOR_YEAR_ONLY(Kind.AUTHOR_TOPIC, 7);

    private final Kind kind;
    private final int rank;

    Rule(Kind kind, int rank) {
        this.kind = kind;
        this.rank = rank;
    }

    public Kind kind() {
        return kind;
    }

    /** Where rules differ about the same words the lower one holds. */
    int rank() {
        return rank;
    }

    /** That a link by this rule is right. */
    public double confidence() {
        return Confidences.SHIPPED.of(this);
    }
}
