package io.mayberelated.ingest.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.mayberelated.events.JsonEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A comment as its readers saw it, with what its author linked.
 *
 * @param mentions offsets are code points of {@code text}
 */
record Judged(String id, String text, List<Gold> mentions) {
    /**
     * @param url  where the author's link leads; empty when it was resolved otherwise
     * @param work empty when it is not among the works of the data
     */
    record Gold(int start, int end, String surface, String kind, Optional<String> url, Optional<String> work) {
        boolean overlaps(int from, int to) {
            return start < to && from < end;
        }
    }

    static List<Judged> read(Path file) throws IOException {
        ObjectMapper json = JsonEvents.mapper();
        List<Judged> all = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                all.add(json.readValue(line, Judged.class));
            }
        }
        return all;
    }
}
