package io.mayberelated.recommend.api;

import io.mayberelated.recommend.deliver.NotifyStatus;
import io.mayberelated.recommend.graph.Graph;
import java.time.Instant;
import java.util.Optional;

/** What the service is at, for people. */
record StatusAnswer(Graphed graph, NotifyStatus notifier, Subscribed subscriptions, Similar similarTexts) {
    /**
     * @param lag    events there and not yet in the graph
     * @param newest when the broker took the newest event that is in the graph
     */
    record Graphed(Graph.Size size, boolean caughtUp, long lag, Optional<Instant> newest, Optional<String> problem) {}

    /** @param told events that were told since ever, to those who still subscribe */
    record Subscribed(int count, long told, int openStreams) {}

    /** @param problem why search-service was not of help the last time it was asked */
    record Similar(boolean available, Optional<String> problem) {}
}
