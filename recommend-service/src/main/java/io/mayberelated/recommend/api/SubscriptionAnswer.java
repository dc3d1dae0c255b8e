package io.mayberelated.recommend.api;

import io.mayberelated.recommend.subscribe.Interest;
import io.mayberelated.recommend.subscribe.Subscription;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A subscription as it is shown.
 *
 * @param events where its events stream
 */
record SubscriptionAnswer(
        String id, Interest interest, Optional<String> note, Instant createdAt, Subscription.State state, URI events) {
    static SubscriptionAnswer of(Subscription subscription) {
        return new SubscriptionAnswer(
                subscription.id(),
                subscription.interest(),
                subscription.note(),
                subscription.createdAt(),
                subscription.state(),
                URI.create("/v1/subscriptions/%s/events".formatted(subscription.id())));
    }
}
