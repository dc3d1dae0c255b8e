package io.mayberelated.ingest.embed;

/**
 * What a partition held when it was taken over. A text that is told again further on is read there: whether a vector is
 * missing can only be seen at its last record, and without looking ahead all that was told twice would be computed twice.
 */
final class Backlog {
    static final Backlog NONE = new Backlog(new LastOffsets(), 0);

    private final LastOffsets last;
    private final long end;
    private long left;

    /** @param end the offset after its last record */
    Backlog(LastOffsets last, long end) {
        this.last = last;
        this.end = end;
        this.left = last.size();
    }

    boolean isSuperseded(String key, long offset) {
        return offset < end && !last.isLast(key, offset);
    }

    /** To be told of each record that is not superseded, once. */
    void done(long offset) {
        if (offset < end) {
            left--;
        }
    }

    /**
     * How many texts are still to be looked at.
     *
     * @param next the offset to be read next
     * @param lag  how many offsets there are from there on
     */
    long left(long next, long lag) {
        long beyond = Math.min(lag, Math.max(0, next + lag - end));
        return left + beyond;
    }
}
