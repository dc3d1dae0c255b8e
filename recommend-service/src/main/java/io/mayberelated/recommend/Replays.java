package io.mayberelated.recommend;

import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.JsonEvents.UnreadableEvent;
import io.mayberelated.events.RecommendationEvent;
import io.mayberelated.events.Topic;
import io.mayberelated.events.kafka.EventRecord;
import io.mayberelated.recommend.deliver.Endpoint;
import io.mayberelated.recommend.deliver.Endpoints;
import io.mayberelated.recommend.deliver.History;
import io.mayberelated.recommend.subscribe.Subscription;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts what was told once more, to all webhooks of a subscription, also to those that were not there then. */
public final class Replays {
    private static final Logger LOG = LoggerFactory.getLogger(Replays.class);
    /** So many can be asked for at once; for more there is a later {@code from}. */
    private static final int EVENTS_MAX = 1_000;

    private final History history;
    private final Endpoints endpoints;
    private final Runnable wake;
    private final InstantSource clock;
    private final JsonEvents json = new JsonEvents();

    public Replays(History history, Endpoints endpoints, Runnable wake, InstantSource clock) {
        this.history = history;
        this.endpoints = endpoints;
        this.wake = wake;
        this.clock = clock;
    }

    /** @return how many events are posted again, with the ids they had */
    public int replay(Subscription subscription, Instant from) {
        Map<String, RecommendationEvent> told = told(subscription.id(), from);
        List<Endpoint> all = endpoints.of(subscription.id());
        Instant now = clock.instant();
        for (Endpoint endpoint : all) {
            told.values().forEach(event -> {
                if (!endpoints.resend(endpoint.id(), event.id(), now)) {
                    endpoints.enqueue(endpoint, event.id(), json.writeStructured(event), now);
                }
            });
        }
        wake.run();
        return all.isEmpty() ? 0 : told.size();
    }

    private Map<String, RecommendationEvent> told(String subscription, Instant from) {
        Map<String, RecommendationEvent> told = new LinkedHashMap<>();
        History.Run run = new History.Run();
        history.read(List.of(Topic.RECOMMENDATIONS), Optional.of(from), run, record -> {
            if (record.key().equals(subscription)) {
                read(record).ifPresent(event -> told.put(event.id(), event));
            }
            if (told.size() >= EVENTS_MAX) {
                run.cancel();
            }
        });
        return told;
    }

    private Optional<RecommendationEvent> read(EventRecord record) {
        try {
            return record.value().isPresent()
                    ? Optional.of(json.read(record.value().get(), RecommendationEvent.class))
                    : Optional.empty();
        } catch (UnreadableEvent e) {
            LOG.debug("{} is no event", record.offset(), e);
            return Optional.empty();
        }
    }
}
