package io.mayberelated.deploy.e2e;

/**
 * One server-sent event (HTML Standard, 9.2).
 *
 * @param id         what a reader that comes back says it has seen
 * @param type       the field {@code event}
 * @param receivedAt {@link System#nanoTime} when its last line came
 */
public record SseEvent(String id, String type, String data, long receivedAt) {}
