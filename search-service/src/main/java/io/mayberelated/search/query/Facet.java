package io.mayberelated.search.query;

/** By what hits can be counted. */
public enum Facet {
    KIND,
    YEAR,
    VENUE,
    AUTHOR,
    SITE,
    /** The works that the hits name most often. */
    MENTIONS
}
