package io.mayberelated.events.kafka;

import io.mayberelated.events.CloudEvent;
import io.mayberelated.events.Topic;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Puts aside what cannot be read, with all that is needed to see why and to play it again. */
public final class KafkaDeadLetters {
    public static final String REASON = "mr_reason";
    public static final String STAGE = "mr_stage";
    public static final String POSITION = "mr_position";
    public static final String STACK = "mr_stack";

    private static final int STACK_CHARS_MAX = 8_000;
    private static final int REASON_CHARS_MAX = 1_000;

    private final KafkaPublisher publisher;
    private final InstantSource clock;

    public KafkaDeadLetters(KafkaPublisher publisher, InstantSource clock) {
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Returns once the letter is durable; when it cannot be, the failure is the caller's, which must not go on.
     *
     * @param stage which step could not read it, for example {@code search/index}
     */
    public void put(EventRecord record, String stage, Exception failure) {
        String position = "%s/%d/%d".formatted(record.topic().topicName(), record.partition(), record.offset());
        CloudEvent event = new CloudEvent(
                CloudEvent.idOf("dead-letter", stage, position),
                "/" + stage,
                "io.mayberelated.dead-letter.v1",
                clock.instant());
        Map<String, String> headers = new LinkedHashMap<>(event.headers());
        headers.putAll(headers(stage, position, failure));
        KafkaPublisher.await(
                publisher.send(Topic.DEAD_LETTERS, record.key(), record.value().orElse(new byte[0]), headers));
    }

    /** What a dead letter tells beside the original bytes; for those who send it by other means. */
    public static Map<String, String> headers(String stage, String position, Exception failure) {
        return Map.of(
                REASON,
                cut(String.valueOf(failure.getMessage()), REASON_CHARS_MAX),
                STAGE,
                stage,
                POSITION,
                position,
                STACK,
                cut(stack(failure), STACK_CHARS_MAX));
    }

    private static String stack(Exception failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    private static String cut(String text, int max) {
        return text.length() <= max ? text : text.substring(0, max);
    }
}
