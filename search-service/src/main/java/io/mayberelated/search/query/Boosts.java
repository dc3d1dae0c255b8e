package io.mayberelated.search.query;

import io.mayberelated.search.index.Column;
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

    private final Column discussed;
    private final Column discussedAt;
    private final Column time;
    private final long now;

    Boosts(IndexSearcher searcher, LocalDate today) {
        this.discussed = new Column(searcher, Fields.DISCUSSED);
        this.discussedAt = new Column(searcher, Fields.DISCUSSED_AT);
        this.time = new Column(searcher, Fields.TIME);
        this.now = today.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }

    /** By how much a score grows, as a share of it. */
    record Boost(double discussed, double recent) {
        static final Boost NONE = new Boost(0, 0);
    }

    /** @param document not before the one that was asked last */
    Boost of(int document) throws IOException {
        long comments = discussed.at(document, 0);
        long newest = Math.max(time.at(document, Long.MIN_VALUE), discussedAt.at(document, Long.MIN_VALUE));
        return new Boost(DISCUSSED * comments / (comments + DISCUSSED_HALF), recent(newest));
    }

    private double recent(long newest) {
        if (newest == Long.MIN_VALUE) {
            return 0;
        }
        double days = Math.max(0, (now - newest) / DAY_SECONDS);
        return RECENT * Math.pow(0.5, days / RECENT_HALF_DAYS);
    }
}
