package io.mayberelated.recommend.evaluate;

import com.fasterxml.jackson.databind.ObjectReader;
import io.mayberelated.events.JsonEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files of test data: a JSON object, or fields parted by tabs, in each line. */
final class JsonLines {
    private JsonLines() {}

    static <T> List<T> read(Path file, Class<T> type) throws IOException {
        ObjectReader reader = JsonEvents.mapper().readerFor(type);
        List<T> values = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            values.add(reader.readValue(line));
        }
        return values;
    }

    /** The first fields of each line. */
    static List<String[]> tabbed(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.split("\t", -1))
                .toList();
    }
}
