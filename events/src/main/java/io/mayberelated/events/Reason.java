package io.mayberelated.events;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * One part of why a work was recommended: typed, with its share of the score, and with its evidence.
 *
 * @param share   what it added to the score, 0 or more; the shares of a recommendation sum to its score
 * @param via     the work through which the two are related, where there is one
 * @param quote   the very words, verbatim in the text of {@link #comment} or, without one, in the abstract of the work
 * @param comment where the words stand
 * @param clause  the part of a subscription's interest that it answers, as the subscriber wrote it
 */
public record Reason(
        Type type,
        double share,
        Optional<WorkId> via,
        Optional<Passage> quote,
        Optional<CommentRef> comment,
        Optional<String> clause) {
    public enum Type {
        /** A comment names the work the reader follows or asked about. */
        NAMED,
        /** A comment names both. */
        NAMED_TOGETHER,
        /** Two comments of one thread name one each. */
        SAME_THREAD,
        /** The work asked about cites the one recommended. */
        CITES,
        /** The work recommended cites the one asked about. */
        CITED_BY,
        /** Works cite both. */
        CO_CITED,
        /** Both cite the same works. */
        COUPLED,
        /** Comments name one each that answer the same comment, or each other. */
        ANSWERS,
        /** Whoever goes from text to text at random, beginning with what was asked, often comes to it. */
        WALK,
        /** A person wrote both. */
        SAME_AUTHOR,
        /** It is often named and cited. */
        DISCUSSED,
        /** It is discussed again. */
        REVIVED,
        /** It came out not long ago. */
        RECENT,
        /** The texts are alike in their rarer words or in what they mean. */
        SIMILAR_TEXT,
        /** It matches the words of a subscription. */
        MATCHES_TEXT,
        /** It means what a subscription's words mean. */
        MATCHES_MEANING,
        /** A search for a subscription's query would find it. */
        MATCHES_QUERY,
        /** It is by an author that is followed. */
        BY_AUTHOR,
        /** It stands in a thread that is followed. */
        IN_THREAD,
        /** It stands on a site that is followed. */
        ON_SITE,
        /** What was told is no longer there. */
        WITHDRAWN
    }

    /** Enough of a comment to find and judge it. */
    public record CommentRef(
            CommentId id, String author, String thread, Optional<URI> url, Optional<Instant> postedAt) {}

    /** One that answers a question, and no subscription. */
    public Reason(
            Type type, double share, Optional<WorkId> via, Optional<Passage> quote, Optional<CommentRef> comment) {
        this(type, share, via, quote, comment, Optional.empty());
    }

    public Reason {
        if (!(share >= 0)) { // also refuses NaN
            throw new IllegalArgumentException("%s has a share of %s".formatted(type, share));
        }
    }
}
