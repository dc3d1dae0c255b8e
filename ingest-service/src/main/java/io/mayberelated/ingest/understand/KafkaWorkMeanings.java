package io.mayberelated.ingest.understand;

import io.mayberelated.events.EmbeddedText;
import io.mayberelated.events.Topic;
import io.mayberelated.events.WorkId;
import io.mayberelated.ingest.identity.Identity;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Tells works again with their vectors. */
final class KafkaWorkMeanings implements KafkaMeanings.Knows {
    private static final String TYPE = "work.described";

    private final Understanding understanding = new Understanding();
    private final Identity.Memory works;

    KafkaWorkMeanings(ProcessorContext<String, KafkaOutgoing> context) {
        this.works = KafkaIdentityMemory.of(context);
    }

    @Override
    public Optional<Record<String, KafkaOutgoing>> told(EmbeddedText embedded) {
        String id = embedded.source().id();
        return works.work(new WorkId(id))
                .map(work -> understanding.described(work, work.newest()))
                .filter(work -> embedded.embedding().isOf(work.wording()))
                .map(work -> work.withEmbedding(Optional.of(embedded.embedding())))
                .map(work -> KafkaOutgoing.again(Topic.WORKS, id, TYPE, work.at(), work, embedded));
    }
}
