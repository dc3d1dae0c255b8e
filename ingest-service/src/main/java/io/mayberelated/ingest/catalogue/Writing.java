package io.mayberelated.ingest.catalogue;

/** How words must be written to name a work. */
enum Writing {
    /** In any case: there are so many words, or such rare ones, that they are no accident. */
    ANY,
    /** With the title's own capitals or all words capitalised, as a whole, and not just because a sentence begins. */
    AS_TITLE,
    /** Letter by letter, as acronyms are. */
    EXACT
}
