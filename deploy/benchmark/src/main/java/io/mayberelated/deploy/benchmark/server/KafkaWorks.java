package io.mayberelated.deploy.benchmark.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mayberelated.deploy.benchmark.collection.Paper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Tells the topic of works of papers, in the published shape of its events, as anybody could who has the broker. */
final class KafkaWorks implements AutoCloseable {
    private static final String TOPIC = "works.v1";
    private static final String TOLD_AT = "2026-01-01T00:00:00Z";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Producer<String, byte[]> producer;

    KafkaWorks(String bootstrapServers) {
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4",
                        ProducerConfig.LINGER_MS_CONFIG,
                        1),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Returns when the broker has them all. */
    void tell(List<Paper> papers) {
        List<Future<RecordMetadata>> sent = papers.stream().map(this::send).toList();
        sent.forEach(KafkaWorks::await);
    }

    /** Returns when the broker has it. */
    void tell(Paper paper) {
        await(send(paper));
    }

    private static void await(Future<RecordMetadata> sent) {
        try {
            RecordMetadata _ = sent.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker did not take a work", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while telling of a work", e);
        }
    }

    private Future<RecordMetadata> send(Paper paper) {
        String id = id(paper);
        return producer.send(new ProducerRecord<>(TOPIC, id, event(id, paper)));
    }

    private static String id(Paper paper) {
        return "url:collection.example/" + paper.id();
    }

    private static byte[] event(String id, Paper paper) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("type", "described");
        event.put("id", id);
        event.put("at", TOLD_AT);
        event.put("names", List.of(id));
        event.put("title", paper.name().orElse(paper.id()));
        event.put("authors", paper.authors());
        Optional<String> summary = paper.text().filter(text -> !text.isBlank());
        summary.ifPresent(text -> event.put("summary", text));
        event.put("summaryChars", summary.map(String::length).orElse(0));
        paper.year().ifPresent(year -> event.put("year", year));
        event.put("pages", List.of());
        event.put("references", List.of());
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a paper that cannot be written: " + paper.id(), e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
