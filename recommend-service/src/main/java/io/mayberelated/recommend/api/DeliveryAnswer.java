package io.mayberelated.recommend.api;

import io.mayberelated.recommend.deliver.Delivery;
import io.mayberelated.recommend.deliver.Endpoints;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What became of one event on its way to a webhook.
 *
 * @param next when it is tried again, while it is
 */
record DeliveryAnswer(String event, State state, Optional<Instant> next, List<Delivery.Attempt> attempts) {
    enum State {
        DUE,
        DELIVERED,
        GIVEN_UP
    }

    static DeliveryAnswer of(Endpoints.Entry entry) {
        return switch (entry.state()) {
            case Delivery.Due due ->
                new DeliveryAnswer(entry.eventId(), State.DUE, Optional.of(due.at()), entry.attempts());
            case Delivery.Delivered _ ->
                new DeliveryAnswer(entry.eventId(), State.DELIVERED, Optional.empty(), entry.attempts());
            case Delivery.GivenUp _ ->
                new DeliveryAnswer(entry.eventId(), State.GIVEN_UP, Optional.empty(), entry.attempts());
        };
    }
}
