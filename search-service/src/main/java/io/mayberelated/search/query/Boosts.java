package io.mayberelated.search.query;

import io.mayberelated.search.index.Columns;
import io.mayberelated.search.index.Fields;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.apache.lucene.search.IndexSearcher;

/**
 * What speaks for a text beside its words: that it is discussed, and that it, or its discussion, is recent. Small beside
 * the words: of two works that answer alike the one that people talk about comes first.
 */
final class Boosts {
    /** A work that is discussed without end gains a tenth. */
    private static final double DISCUSSED = 0.10;
    /** One of today gains a twentieth. */
    private static final double RECENT = 0.05;
    /** With so many comments it has half of what there is to gain. */
    private static final double DISCUSSED_HALF = 4;
    /** After so many days half of what there is to gain is lost. */
    private static final double RECENT_HALF_DAYS = 730;

    private static final double DAY_SECONDS = 86_400;

    private Boosts() {}

    /** By how much a score grows, as a share of it. */
    record Boost(double discussed, double recent) {
        static final Boost NONE = new Boost(0, 0);
    }

    static Boost of(IndexSearcher searcher, int document, LocalDate today) throws IOException {
        long comments = Columns.number(searcher, Fields.DISCUSSED, document, 0);
        long time = Math.max(
                Columns.number(searcher, Fields.TIME, document, Long.MIN_VALUE),
                Columns.number(searcher, Fields.DISCUSSED_AT, document, Long.MIN_VALUE));
        return new Boost(DISCUSSED * comments / (comments + DISCUSSED_HALF), recent(time, today));
    }

    private static double recent(long time, LocalDate today) {
        if (time == Long.MIN_VALUE) {
            return 0;
        }
        long now = today.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
        double days = Math.max(0, (now - time) / DAY_SECONDS);
        return RECENT * Math.pow(0.5, days / RECENT_HALF_DAYS);
    }
}
