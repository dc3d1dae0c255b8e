package io.mayberelated.ingest.evaluate;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.WorkEvent.Described;
import io.mayberelated.events.WorkId;
import io.mayberelated.ingest.catalogue.Catalogue;
import io.mayberelated.ingest.catalogue.KnownWorks;
import io.mayberelated.ingest.catalogue.Overrides;
import io.mayberelated.ingest.catalogue.Usage;
import io.mayberelated.ingest.mention.MarkedText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** How much memory a catalogue of many works takes, how long it takes to make, and how fast comments are read with it. */
final class CatalogueSpeed {
    /** Time of this thread alone, so that what else the machine does counts for nothing. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private static final int WORKS = 200_000;
    private static final int ROUNDS = 20;
    private static final int COPIES_MAX = 10;

    private record Paper(@JsonProperty("_id") String id, String title, String text, Metadata metadata) {}

    private record Reference(String text) {}

    private record Metadata(Optional<List<String>> authors) {}

    private final PrintStream out;

    CatalogueSpeed(PrintStream out) {
        this.out = out;
    }

    void run(Path data) throws IOException {
        List<Judged> comments = Judged.read(data.resolve("alignment/mentions.jsonl"));
        long before = usedBytes();
        KnownWorks works = works(data.resolve("load/acl-anthology.jsonl.gz"));
        long held = usedBytes() - before;
        long start = CPU.getCurrentThreadCpuTime();
        Catalogue catalogue = works.snapshot(Usage.NONE, Overrides.NONE);
        Duration made = Duration.ofNanos(CPU.getCurrentThreadCpuTime() - start);
        long all = usedBytes() - before;
        out.printf(
                Locale.ROOT,
                "%d works: %d MB, with their snapshot %d MB; the snapshot was made in %d ms%n",
                works.size(),
                held >> 20,
                all >> 20,
                made.toMillis());
        for (int round = 1; round < ROUNDS; round++) {
            read(comments, catalogue);
        }
        out.println("comments: " + read(comments, catalogue));
        List<Judged> references = references(data.resolve("references/anystyle-core.jsonl"));
        read(references, catalogue);
        out.println("references: " + read(references, catalogue));
    }

    private static List<Judged> references(Path file) throws IOException {
        ObjectMapper json = JsonEvents.mapper();
        List<Judged> strings = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            strings.add(new Judged("", json.readValue(line, Reference.class).text(), List.of()));
        }
        return strings;
    }

    private static String read(List<Judged> comments, Catalogue catalogue) {
        long start = CPU.getCurrentThreadCpuTime();
        long found = 0;
        long words = 0;
        for (Judged comment : comments) {
            found += catalogue.find(MarkedText.plain(comment.text())).size();
            words += comment.text().split("\\s+").length;
        }
        double micros = (CPU.getCurrentThreadCpuTime() - start) / 1_000.0;
        return String.format(
                Locale.ROOT,
                "%d of %d words: %.1f µs each, %.1f µs for 200 words; %d finds",
                comments.size(),
                words / comments.size(),
                micros / comments.size(),
                micros / words * 200,
                found);
    }

    /** The same works again under other names, until there are enough. */
    private static KnownWorks works(Path file) throws IOException {
        KnownWorks works = new KnownWorks();
        ObjectMapper json = JsonEvents.mapper();
        for (int copy = 0; works.size() < WORKS && copy < COPIES_MAX; copy++) {
            try (BufferedReader lines = new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
                String line = lines.readLine();
                while (line != null && works.size() < WORKS) {
                    works.put(described(json.readValue(line, Paper.class), copy));
                    line = lines.readLine();
                }
            }
        }
        return works;
    }

    private static Described described(Paper paper, int copy) {
        String again = copy == 0 ? "" : " revisited " + copy;
        WorkId id = new WorkId("url:example.org/" + copy + "/" + paper.id());
        Optional<String> summary = Optional.of(paper.text()).filter(text -> !text.isBlank());
        return new Described(
                id,
                Instant.EPOCH,
                List.of(id.name()),
                paper.title() + again,
                paper.metadata().authors().orElse(List.of()),
                summary,
                summary.orElse("").length(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    private static long usedBytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
