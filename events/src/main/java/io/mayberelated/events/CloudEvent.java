package io.mayberelated.events;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The attributes that make a Kafka record a CloudEvent 1.0 in binary mode.
 *
 * @param source which service says so, for example {@code /ingest}
 * @param type   for example {@code io.mayberelated.work.described.v1}
 */
public record CloudEvent(String id, String source, String type, Instant time) {
    /** The headers as the Kafka protocol binding of CloudEvents 1.0 names them. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id);
        headers.put("ce_source", source);
        headers.put("ce_type", type);
        headers.put("ce_time", time.toString());
        headers.put("content-type", "application/json");
        return headers;
    }

    /**
     * The same id for the same cause, however often it is told: 128 bits of the SHA-256 of its parts, in hexadecimal.
     *
     * @param cause what it was, in an order that the caller keeps; no part may hold a line feed
     */
    public static String idOf(String... cause) {
        return Digest.of(String.join("\n", cause));
    }
}
