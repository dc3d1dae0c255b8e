package io.mayberelated.deploy.e2e;

import java.util.Optional;

/** Puts the lines of an event stream together (HTML Standard, 9.2.6). */
final class SseParser {
    private String id = "";
    private String type = "";
    private final StringBuilder data = new StringBuilder();

    /** @return the event that the line completes */
    Optional<SseEvent> line(String line, long now) {
        if (line.isEmpty()) {
            return dispatch(now);
        }
        int colon = line.indexOf(':');
        String field = colon < 0 ? line : line.substring(0, colon);
        String value = colon < 0 ? "" : line.substring(colon + 1);
        field(field, value.startsWith(" ") ? value.substring(1) : value);
        return Optional.empty();
    }

    private void field(String name, String value) {
        switch (name) {
            case "id" -> id = value;
            case "event" -> type = value;
            case "data" -> data.append(data.isEmpty() ? "" : "\n").append(value);
            default -> {
                // a comment (no name), or a field that readers must ignore
            }
        }
    }

    private Optional<SseEvent> dispatch(long now) {
        Optional<SseEvent> event =
                data.isEmpty() ? Optional.empty() : Optional.of(new SseEvent(id, type, data.toString(), now));
        data.setLength(0);
        type = "";
        return event;
    }
}
