package io.mayberelated.recommend.deliver;

import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.RecommendationEvent;
import io.mayberelated.events.Topic;
import io.mayberelated.events.kafka.EventRecord;
import io.mayberelated.events.kafka.KafkaDeadLetters;
import io.mayberelated.events.kafka.KafkaPublisher;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The topic {@code recommendations.v1}, keyed by subscription: each subscriber's events keep their order. */
public final class KafkaChannel implements Channel {
    private static final String STAGE = "recommend/notify";

    private final KafkaPublisher publisher;
    private final KafkaDeadLetters deadLetters;
    private final JsonEvents json = new JsonEvents();

    public KafkaChannel(KafkaPublisher publisher, KafkaDeadLetters deadLetters) {
        this.publisher = publisher;
        this.deadLetters = deadLetters;
    }

    @Override
    public void send(List<RecommendationEvent> events) {
        List<? extends CompletableFuture<?>> sent = events.stream()
                .map(event -> publisher.send(
                        Topic.RECOMMENDATIONS, event.subscription(), json.write(event), event.attributes()))
                .toList();
        sent.forEach(KafkaPublisher::await);
    }

    @Override
    public void putAside(EventRecord record, RuntimeException why) {
        deadLetters.put(record, STAGE, why);
    }
}
