package io.mayberelated.deploy.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Files of a JSON object a line. */
final class JsonLines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonLines() {}

    static List<JsonNode> read(byte[] file) {
        try (MappingIterator<JsonNode> lines = JSON.readerFor(JsonNode.class).readValues(file)) {
            return lines.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> ids(byte[] file) {
        return read(file).stream().map(line -> line.get("id").asText()).toList();
    }
}
