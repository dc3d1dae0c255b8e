package io.mayberelated.search.query;

import io.mayberelated.search.index.ViewId;

/**
 * Where a page ended, in a view of the index that is kept.
 *
 * @param view   in which the search was first answered
 * @param today  when that was, in days since 1970: what is recent does not change from page to page
 * @param ranked how many hits of the part that is ranked by more than words were shown; -1 beyond it
 * @param first  of the last hit: the bits of its score, or the number it is sorted by
 * @param second by which it is sorted then
 * @param document of the last hit, which parts it from others of equal rank
 */
record Cursor(ViewId view, long today, int ranked, long first, long second, int document) {
    /** Beyond what is ranked by more than words. */
    static final int BEYOND = -1;
}
