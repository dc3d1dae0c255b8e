package io.mayberelated.ingest.catalogue;

import io.mayberelated.events.Mention.Kind;

/**
 * Why words name a work.
 *
 * <p>The confidences follow from {@code bin/evaluate mentions} on 1,606 comments with 2,700 works, as right and wrong
 * among the links that could be judged: TITLE 71 to 6, SHORT_TITLE 60 to 4, LEARNED 11 to 1, MAIN_TITLE 1 to 0, HEAD 14 to
 * 2, INTRODUCED 36 to 3, ACRONYM 10 to 0, LEARNED_ONCE 0 to 1, TITLE_START 3 to 0, RESULT 2 to 0. Where there are few they
 * are drawn towards 0.8. Each half of the comments alone gives the same order: 0.925 and 0.935 over all rules.
 */
public enum Rule {
    /** A person said so. */
    OVERRIDDEN(Kind.NICKNAME, 0, 0.99),
    /** A person said that these words name no work. */
    CONCEPT(Kind.NICKNAME, 0, 0),
    /** A sentence of the abstract, word for word. */
    QUOTED(Kind.QUOTED_SENTENCE, 0, 0.97),
    /** A reference string: first author's last name, year and title agree. */
    REFERENCE(Kind.REFERENCE, 1, 0.98),
    /** A reference string without a title: all authors, year and the place where it appeared agree. */
    REFERENCE_UNTITLED(Kind.REFERENCE, 2, 0.95),
    /** The whole title, four words or more. */
    TITLE(Kind.TITLE, 1, 0.94),
    /** The whole title, written as a title since it is short, or of words that no other work has. */
    SHORT_TITLE(Kind.TITLE, 1, 0.92),
    /** A title without the remark in brackets at its end; only where other works make it ambiguous. */
    EDITION(Kind.TITLE, 1, 0.5),
    /** Independent texts linked these words to the work, and to no other. */
    LEARNED(Kind.NICKNAME, 2, 0.93),
    /** The title without its subtitle, or the subtitle alone; four words or more. */
    MAIN_TITLE(Kind.TITLE, 3, 0.9),
    /** What stands before the colon and is too short for a title: "Selection Theorems: …". */
    HEAD(Kind.NICKNAME, 3, 0.85),
    /** The name that a title or an abstract gives to what it brings. */
    INTRODUCED(Kind.NICKNAME, 3, 0.91),
    /** An acronym that some abstract explains with the words of the title. */
    ACRONYM(Kind.NICKNAME, 3, 0.89),
    /** The title with a term of the field abbreviated: "Bayesian IRL". */
    ABBREVIATED(Kind.NICKNAME, 3, 0.85),
    /** One text linked these words to the work, and they stand in its title. */
    LEARNED_ONCE(Kind.NICKNAME, 3, 0.86),
    /** The name that a text about the work gives to what it brings. */
    TOLD(Kind.NICKNAME, 4, 0.85),
    /** The title up to its preposition: "Risks from Learned Optimization in …". */
    TITLE_START(Kind.NICKNAME, 4, 0.84),
    /** The same with two words only; kept as candidates where several titles begin so, and else nothing. */
    SHARED_START(Kind.NICKNAME, 4, 0.5),
    /** "The Good Regulator Theorem", and one title that holds "good regulator". */
    RESULT(Kind.NICKNAME, 5, 0.8),
    /** "Aumann wrote a paper on …". */
    AUTHOR_TOPIC(Kind.AUTHOR_TOPIC, 6, 0.75);

    private final Kind kind;
    private final int rank;
    private final double confidence;

    Rule(Kind kind, int rank, double confidence) {
        this.kind = kind;
        this.rank = rank;
        this.confidence = confidence;
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
        return confidence;
    }
}
