package io.mayberelated.search.index;

/**
 * What others say of a work.
 *
 * @param comments how many name it
 * @param works    how many cite it
 * @param newest   when a comment last named it, in seconds since 1970; the least there is when none did, or none has a date
 * @param said     what comments say where they name it
 */
record Discussion(int comments, int works, long newest, String said) {
    static final Discussion NONE = new Discussion(0, 0, Long.MIN_VALUE, "");
}
