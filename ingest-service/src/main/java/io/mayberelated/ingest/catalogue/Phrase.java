package io.mayberelated.ingest.catalogue;

/**
 * Words that may name a work.
 *
 * @param work number of the work in its catalogue; {@link #NO_WORK} for a concept
 */
record Phrase(String words, int work, Rule rule, Writing writing) {
    static final int NO_WORK = -1;

    Phrase written(Writing as) {
        return new Phrase(words, work, rule, as);
    }
}
