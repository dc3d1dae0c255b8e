package io.mayberelated.recommend;

/** Why there are no recommendations. */
final class Because {
    private Because() {}

    static String of(Question question, boolean degraded) {
        String likeness = degraded
                ? "works with a similar text could not be looked up, since search-service does not answer now"
                : "no other work has a similar text";
        Question.About about = question.about();
        boolean textOnly = about.works().isEmpty()
                && about.comments().isEmpty()
                && about.threads().isEmpty()
                && about.authors().isEmpty();
        String why = textOnly
                ? "For a text alone only similar texts are looked at: %s.".formatted(likeness)
                : "No comment names another work together with these, no thread, no list of references connects them with one, and %s."
                        .formatted(likeness);
        return question.wishes().filter().equals(Filter.NONE)
                        && question.wishes().known().isEmpty()
                ? why
                : why + " Filters and what the reader knows leave out more.";
    }
}
