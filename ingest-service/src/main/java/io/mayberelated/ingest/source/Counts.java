package io.mayberelated.ingest.source;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What came of a source since it was first read.
 *
 * @param pages    with something in them or not
 * @param fetched  records in them
 * @param fresh    those handed on; the others had come before
 * @param rejected those that do not follow their format
 */
public record Counts(
        long pages, long fetched, @JsonProperty("new") long fresh, long rejected) {
    static final Counts NONE = new Counts(0, 0, 0, 0);

    Counts plus(Counts more) {
        return new Counts(pages + more.pages, fetched + more.fetched, fresh + more.fresh, rejected + more.rejected);
    }
}
