package io.mayberelated.ingest.embed;

import io.mayberelated.events.CloudEvent;
import io.mayberelated.events.EmbeddedText;
import io.mayberelated.events.Embedding;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.TextId;
import io.mayberelated.events.Topic;
import io.mayberelated.events.kafka.KafkaPublisher;
import io.mayberelated.events.kafka.KafkaPublisher.Placed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.errors.WakeupException;

/**
 * Makes the vectors that are missing, and publishes them. Alone writes {@code embeddings.v1}; who tells works and comments
 * adds the vectors there.
 */
final class KafkaEmbedder {
    private static final String TYPE = "text.embedded";

    private final JsonEvents json = new JsonEvents();
    private final LatelyEmbedded lately = new LatelyEmbedded();
    private final Embedding.Model model;
    private final Callers callers;
    private final KafkaPublisher publisher;
    private final BooleanSupplier isStopping;
    private final InstantSource clock;

    KafkaEmbedder(
            Embedding.Model model,
            Callers callers,
            KafkaPublisher publisher,
            BooleanSupplier isStopping,
            InstantSource clock) {
        this.model = model;
        this.callers = callers;
        this.publisher = publisher;
        this.isStopping = isStopping;
        this.clock = clock;
    }

    /** A text that is being read by the model. */
    private record Call(KafkaTold told, TextState.Said said, Future<Embedding> vector) {}

    /**
     * Returns once all that was made is durable.
     *
     * @return how many vectors were made
     * @throws WakeupException when it is stopped in the middle; the batch then counts as not done
     */
    int embed(Collection<KafkaTold> texts, KafkaTextLog log) throws InterruptedException {
        List<CompletableFuture<Placed>> sent = new ArrayList<>();
        for (KafkaTold told : texts) {
            if (told.state() instanceof TextState.Gone gone) {
                lately.forget(gone.id());
                sent.add(publisher.delete(Topic.EMBEDDINGS, gone.id().toString()));
            }
        }
        int made = 0;
        for (Call call : calls(texts)) {
            if (isStopping.getAsBoolean()) {
                throw new WakeupException();
            }
            try {
                Embedding vector = call.vector().get();
                sent.add(publish(call.said().id(), vector));
                lately.put(call.said().id(), vector.textDigest());
                made++;
            } catch (ExecutionException e) {
                log.putAside(call.told().record(), e.getCause() instanceof Exception cause ? cause : e);
            }
        }
        sent.forEach(KafkaPublisher::await);
        return made;
    }

    private List<Call> calls(Collection<KafkaTold> texts) {
        List<Call> calls = new ArrayList<>();
        for (KafkaTold told : texts) {
            if (told.state() instanceof TextState.Said said
                    && said.lacksVectorOf(model)
                    && !lately.is(said.id(), Embedding.digest(said.words()))) {
                calls.add(new Call(told, said, callers.embed(said.words())));
            }
        }
        return calls;
    }

    private CompletableFuture<Placed> publish(TextId id, Embedding vector) {
        Instant now = clock.instant();
        CloudEvent event = new CloudEvent(
                CloudEvent.idOf(TYPE, id.toString(), vector.model().toString(), vector.textDigest()),
                "/ingest",
                "io.mayberelated." + TYPE + ".v1",
                now);
        return publisher.send(Topic.EMBEDDINGS, id.toString(), json.write(new EmbeddedText(id, now, vector)), event);
    }

    /** Others may publish now, or have published. */
    void partitionsChanged() {
        lately.clear();
    }
}
