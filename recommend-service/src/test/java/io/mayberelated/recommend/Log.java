package io.mayberelated.recommend;

import io.mayberelated.deploy.testing.TestBroker;
import io.mayberelated.events.CloudEvent;
import io.mayberelated.events.CommentEvent;
import io.mayberelated.events.Event;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.Links;
import io.mayberelated.events.Topic;
import io.mayberelated.events.WorkEvent;
import io.mayberelated.events.kafka.KafkaConfig;
import io.mayberelated.events.kafka.KafkaPublisher;
import io.smallrye.config.SmallRyeConfigBuilder;

/** The log as ingest-service writes it. */
public final class Log implements AutoCloseable {
    private final KafkaPublisher publisher;
    private final JsonEvents json = new JsonEvents();

    public Log() {
        this.publisher = new KafkaPublisher(config());
    }

    public static KafkaConfig config() {
        return new SmallRyeConfigBuilder()
                .withMapping(KafkaConfig.class)
                .withDefaultValue("kafka.bootstrap.servers", TestBroker.bootstrapServers())
                .build()
                .getConfigMapping(KafkaConfig.class);
    }

    /** Returns once the broker has all of them. */
    public void tell(Event... events) {
        for (Event event : events) {
            switch (event) {
                case WorkEvent work -> send(Topic.WORKS, work.id().value(), work);
                case CommentEvent comment -> send(Topic.COMMENTS, comment.id().value(), comment);
                case Links links -> send(Topic.LINKS, links.source().toString(), links);
                default -> throw new IllegalArgumentException("ingest tells no " + event);
            }
        }
    }

    @Override
    public void close() {
        publisher.close();
    }

    private void send(Topic topic, String key, Event event) {
        publisher.sendAndWait(
                topic, key, json.write(event), new CloudEvent(key, "/test", "io.mayberelated.test.v1", Told.NOON));
    }
}
