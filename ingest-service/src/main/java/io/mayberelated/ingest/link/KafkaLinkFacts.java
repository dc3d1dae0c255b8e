package io.mayberelated.ingest.link;

import io.mayberelated.events.Links;
import io.mayberelated.events.Topic;
import io.mayberelated.ingest.understand.KafkaOutgoing;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Sends links as facts. */
final class KafkaLinkFacts extends ContextualProcessor<String, Links, String, KafkaOutgoing> {
    @Override
    public void process(Record<String, Links> record) {
        Links links = record.value();
        context()
                .forward(KafkaOutgoing.fact(Topic.LINKS, record.key(), "links.resolved", links.at(), links)
                        .withTimestamp(record.timestamp()));
    }
}
