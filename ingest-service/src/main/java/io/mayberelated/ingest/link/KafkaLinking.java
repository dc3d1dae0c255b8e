package io.mayberelated.ingest.link;

import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.JsonEvents.UnreadableEvent;
import io.mayberelated.events.Links;
import io.mayberelated.events.Mention;
import io.mayberelated.events.Mentions;
import io.mayberelated.events.Topic;
import io.mayberelated.events.WorkEvent;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import io.mayberelated.ingest.identity.Claims;
import io.mayberelated.ingest.understand.KafkaOutgoing;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.TableJoined;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/**
 * The second part of the topology: mentions ⋈ names of works ═▶ links.
 *
 * <p>Two tables, joined by foreign key (KIP-213): for each text the names that it uses, for each name the works that
 * claim it. The join holds whichever side came first, so a comment that names an unknown paper is linked the moment the
 * paper comes in. Every step writes whole states, so a repetition changes nothing and no transactions are needed.
 */
public final class KafkaLinking {
    private static final Serde<String> STRING = Serdes.String();
    private static final Serde<byte[]> BYTES = Serdes.ByteArray();
    private static final Serde<Claims> CLAIMS = KafkaJson.serde(Claims.class);
    private static final Serde<Answer> ANSWER = KafkaJson.serde(Answer.class);
    private static final Serde<Answers> ANSWERS = KafkaJson.serde(Answers.class);
    private static final String CLAIMED = "claimed-names";
    private static final String ASKED = "asked-names";
    private static final char BETWEEN = '\n'; // neither a text's id nor a name holds one

    private final JsonEvents json = new JsonEvents();
    private final Resolver resolver = new Resolver();

    /** Who claims a name. */
    record Answer(String name, Claims claims) {}

    public void build(StreamsBuilder builder) {
        builder.addStateStore(Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(CLAIMED), STRING, STRING))
                .addStateStore(Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(ASKED), STRING, STRING));
        KTable<String, byte[]> mentions =
                builder.table(Topic.MENTIONS.topicName(), Consumed.with(STRING, BYTES), Materialized.as("mentions"));
        KTable<String, Answers> answers = answers(asked(mentions), claimed(builder));
        mentions.leftJoin(answers, this::links)
                .toStream()
                .filter((_, links) -> links != null)
                .process(KafkaLinkFacts::new)
                .to(Topic.LINKS.topicName(), Produced.with(STRING, KafkaOutgoing.serde()));
    }

    /** Name → works that claim it. */
    private KTable<String, Claims> claimed(StreamsBuilder builder) {
        return builder.stream(Topic.WORKS.topicName(), Consumed.with(STRING, BYTES))
                .process(() -> new KafkaNameChanges<>(CLAIMED, this::namesOfWork, KafkaLinking::claim), CLAIMED)
                .groupByKey(Grouped.<String, String>as("claims")
                        .withKeySerde(STRING)
                        .withValueSerde(STRING))
                .aggregate(
                        () -> Claims.NONE,
                        (_, change, claims) -> applied(change, claims),
                        Named.as("who-claims"),
                        store("claims", CLAIMS));
    }

    /** Text and name → name, for each name that a text uses. */
    private KTable<String, String> asked(KTable<String, byte[]> mentions) {
        return mentions.toStream()
                .process(() -> new KafkaNameChanges<>(ASKED, this::namesInText, KafkaLinking::ask), ASKED)
                .toTable(Named.as("asks"), store("asks", STRING));
    }

    /** Text → what is known of the names that it uses. */
    private static KTable<String, Answers> answers(KTable<String, String> asked, KTable<String, Claims> claimed) {
        return asked.join(claimed, name -> name, Answer::new, TableJoined.as("names"), store("answer-by-ask", ANSWER))
                .groupBy(
                        (ask, answer) -> KeyValue.pair(ask.substring(0, ask.indexOf(BETWEEN)), answer),
                        Grouped.<String, Answer>as("answers")
                                .withKeySerde(STRING)
                                .withValueSerde(ANSWER))
                .aggregate(
                        () -> Answers.NONE,
                        (_, answer, answers) -> answers.with(answer.name(), answer.claims()),
                        (_, answer, answers) -> answers.without(answer.name()),
                        store("answers", ANSWERS));
    }

    /** Named, so that a change of the topology does not orphan what is stored. */
    private static <V> Materialized<String, V, KeyValueStore<Bytes, byte[]>> store(String name, Serde<V> values) {
        return Materialized.<String, V, KeyValueStore<Bytes, byte[]>>as(name)
                .withKeySerde(STRING)
                .withValueSerde(values);
    }

    private static Record<String, String> claim(String work, String name, boolean isGained, long time) {
        return new Record<>(name, (isGained ? "+" : "-") + work, time);
    }

    private static Record<String, String> ask(String text, String name, boolean isGained, long time) {
        return new Record<>(text + BETWEEN + name, isGained ? name : null, time);
    }

    @SuppressWarnings("NullAway") // to Kafka Streams null means: delete
    private static Claims applied(String change, Claims claims) {
        WorkId work = new WorkId(change.substring(1));
        Claims now = change.charAt(0) == '+' ? claims.with(work) : claims.without(work);
        return now.isEmpty() ? null : now;
    }

    private Set<String> namesOfWork(byte[] event) throws UnreadableEvent {
        return switch (json.read(event, WorkEvent.class)) {
            case WorkEvent.Described work ->
                Claims.of(work).stream().map(WorkName::toString).collect(Collectors.toCollection(LinkedHashSet::new));
            case WorkEvent.Withdrawn _ -> Set.of();
        };
    }

    private Set<String> namesInText(byte[] event) throws UnreadableEvent {
        return json.read(event, Mentions.class).mentions().stream()
                .filter(mention -> mention.kind() != Mention.Kind.CONCEPT) // names nobody claims
                .map(mention -> mention.name().toString())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Links links(byte[] mentions, Answers answers) {
        try {
            Mentions named = json.read(mentions, Mentions.class);
            return resolver.resolve(named, answers == null ? Answers.NONE : answers);
        } catch (UnreadableEvent e) {
            throw new IllegalStateException("mentions that this service wrote cannot be read", e);
        }
    }
}
