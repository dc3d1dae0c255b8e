package io.mayberelated.ingest.evaluate;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.WorkName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Links that were taken out of posts. */
final class AnchorData {
    private final ObjectMapper json = JsonEvents.mapper();
    private final Path folder;

    AnchorData(Path folder) {
        this.folder = folder;
    }

    /**
     * @param paragraph without the address
     * @param offset    of the words that were linked, in {@code char}s
     */
    record Taken(String source, String anchor, int offset, String paragraph, WorkName target) {
        int end() {
            return offset + anchor.length();
        }
    }

    private record Line(
            @JsonProperty("source_id") String source,
            String anchor,
            int offset,
            String paragraph,
            String type,
            String target) {}

    List<Taken> mentions() throws IOException {
        List<Taken> all = new ArrayList<>();
        for (String row : Files.readAllLines(folder.resolve("mentions-by-anchor.jsonl"))) {
            Line line = json.readValue(row, Line.class);
            int offset = line.paragraph().offsetByCodePoints(0, line.offset());
            all.add(new Taken(
                    line.source(),
                    line.anchor(),
                    offset,
                    line.paragraph(),
                    WorkName.parse(line.type() + ":" + line.target())));
        }
        return all;
    }
}
