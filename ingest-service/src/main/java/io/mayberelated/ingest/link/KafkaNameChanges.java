package io.mayberelated.ingest.link;

import io.mayberelated.events.JsonEvents.UnreadableEvent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells which names a source (a work, or a text) has gained and lost since its last event. Events carry whole states;
 * a join by name needs the difference.
 *
 * @param <O> what is told about one name
 */
final class KafkaNameChanges<O> implements Processor<String, byte[], String, O> {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaNameChanges.class);
    private static final String BETWEEN = "\n"; // no name holds one

    /** The names in an event. */
    interface Names {
        Set<String> in(byte[] event) throws UnreadableEvent;
    }

    /** How a change is told on. */
    interface Telling<O> {
        Record<String, O> record(String source, String name, boolean isGained, long time);
    }

    private final String store;
    private final Names names;
    private final Telling<O> telling;
    private Optional<Connected<O>> joined = Optional.empty();

    KafkaNameChanges(String store, Names names, Telling<O> telling) {
        this.store = store;
        this.names = names;
        this.telling = telling;
    }

    @Override
    public void init(ProcessorContext<String, O> context) {
        joined = Optional.of(new Connected<>(context, context.getStateStore(store)));
    }

    @Override
    public void process(Record<String, byte[]> record) {
        Connected<O> connected = joined.orElseThrow(() -> new IllegalStateException("Kafka Streams calls init first"));
        Set<String> before = split(connected.known().get(record.key()));
        Set<String> now = names(record);
        before.stream().filter(name -> !now.contains(name)).forEach(name -> tell(connected, record, name, false));
        now.stream().filter(name -> !before.contains(name)).forEach(name -> tell(connected, record, name, true));
        if (now.isEmpty()) {
            connected.known().delete(record.key());
        } else {
            connected.known().put(record.key(), String.join(BETWEEN, now));
        }
    }

    /** These events were written by this very service; one that is unreadable counts as a withdrawal. */
    private Set<String> names(Record<String, byte[]> record) {
        if (record.value() == null) {
            return Set.of();
        }
        try {
            return names.in(record.value());
        } catch (UnreadableEvent e) {
            LOG.error("cannot read the event of {}: {}", record.key(), e.getMessage());
            return Set.of();
        }
    }

    private void tell(Connected<O> connected, Record<String, byte[]> cause, String name, boolean isGained) {
        connected.context().forward(telling.record(cause.key(), name, isGained, cause.timestamp()));
    }

    private static Set<String> split(String joined) {
        return joined == null ? Set.of() : new LinkedHashSet<>(Arrays.asList(joined.split(BETWEEN)));
    }

    private record Connected<O>(ProcessorContext<String, O> context, KeyValueStore<String, String> known) {}
}
