package io.mayberelated.search.index;

/**
 * Names an index as it was at one moment.
 *
 * @param index   which index, since it may be made again
 * @param version of it
 */
public record ViewId(long index, long version) {}
