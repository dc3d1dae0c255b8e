package io.mayberelated.search;

import io.mayberelated.events.kafka.FeedStatus;
import io.mayberelated.events.kafka.KafkaFeed;
import io.mayberelated.search.index.KafkaIndexing;
import io.mayberelated.search.index.LuceneIndex;
import java.time.Instant;
import java.util.Optional;

/** The index while it follows the log; ends in the one order that loses nothing: stop reading, commit, close. */
final class Following implements AutoCloseable {
    private final KafkaFeed feed;
    private final KafkaIndexing indexing;
    private final LuceneIndex index;

    Following(KafkaFeed feed, KafkaIndexing indexing, LuceneIndex index) {
        this.feed = feed;
        this.indexing = indexing;
        this.index = index;
    }

    void start() {
        feed.start();
    }

    FeedStatus status() {
        return feed.status();
    }

    Optional<Instant> visibleUpTo() {
        return indexing.visibleUpTo();
    }

    @Override
    public void close() {
        feed.close();
        if (feed.status().failure().isEmpty()) {
            indexing.finish();
        }
        index.close();
    }
}
