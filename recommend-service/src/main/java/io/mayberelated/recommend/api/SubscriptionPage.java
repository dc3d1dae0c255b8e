package io.mayberelated.recommend.api;

import java.util.List;
import java.util.Optional;

/**
 * Some of the subscriptions, in the order of their ids.
 *
 * @param next give it as {@code after} for those that follow; absent on the last page
 */
record SubscriptionPage(List<SubscriptionAnswer> subscriptions, Optional<String> next) {
    SubscriptionPage {
        subscriptions = List.copyOf(subscriptions);
    }
}
