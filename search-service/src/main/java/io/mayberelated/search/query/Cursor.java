package io.mayberelated.search.query;

/**
 * Where a page ended.
 *
 * @param generation of the index that the page came from
 * @param rank  of the last hit: the bits of its score, or its time
 * @param key   of the last hit, which parts it from others of equal rank
 */
record Cursor(long generation, long rank, String key) {}
