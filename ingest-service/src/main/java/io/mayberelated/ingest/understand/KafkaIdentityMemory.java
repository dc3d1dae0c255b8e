package io.mayberelated.ingest.understand;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import io.mayberelated.ingest.format.DraftJson;
import io.mayberelated.ingest.identity.Identity;
import io.mayberelated.ingest.identity.MergedWork;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** What {@link Identity} remembers, in the stores of Kafka Streams. */
final class KafkaIdentityMemory implements Identity.Memory {
    /** Name → id of the work. */
    static final String NAMES = "names";
    /** Id → work, as JSON. */
    static final String WORKS = "works";

    private final KeyValueStore<String, String> names;
    private final KeyValueStore<String, String> works;
    private final ObjectMapper json = DraftJson.mapper();

    private KafkaIdentityMemory(KeyValueStore<String, String> names, KeyValueStore<String, String> works) {
        this.names = names;
        this.works = works;
    }

    static KafkaIdentityMemory of(ProcessorContext<String, KafkaOutgoing> context) {
        return new KafkaIdentityMemory(context.getStateStore(NAMES), context.getStateStore(WORKS));
    }

    @Override
    public Optional<WorkId> workOf(WorkName name) {
        return Optional.ofNullable(names.get(name.toString())).map(WorkId::new);
    }

    @Override
    public Optional<MergedWork> work(WorkId id) {
        return Optional.ofNullable(works.get(id.value())).map(this::read);
    }

    @Override
    public void remember(MergedWork work) {
        work.identity().forEach(name -> names.put(name.toString(), work.id().value()));
        works.put(work.id().value(), write(work));
    }

    @Override
    public void forget(MergedWork work) {
        work.identity().forEach(name -> forget(name, work.id()));
        works.delete(work.id().value());
    }

    private void forget(WorkName name, WorkId id) {
        if (id.value().equals(names.get(name.toString()))) {
            names.delete(name.toString());
        }
    }

    private String write(MergedWork work) {
        try {
            return json.writeValueAsString(work);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a work that cannot be written: " + work.id(), e);
        }
    }

    private MergedWork read(String text) {
        try {
            return json.readValue(text, MergedWork.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the store of works holds what is none: " + e.getOriginalMessage(), e);
        }
    }
}
