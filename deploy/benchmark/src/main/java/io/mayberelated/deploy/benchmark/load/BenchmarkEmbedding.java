package io.mayberelated.deploy.benchmark.load;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mayberelated.deploy.benchmark.collection.Paper;
import io.mayberelated.deploy.benchmark.server.EmbeddingService;
import io.mayberelated.deploy.benchmark.server.EmbeddingService.Mark;
import io.mayberelated.events.embed.Embedder;
import io.mayberelated.events.embed.OnnxEmbedder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * {@code bin/benchmark embedding}: how many texts a second get their vectors in ingest-service, from import to log, and how
 * many the model alone reads of the same texts, in turn.
 */
public final class BenchmarkEmbedding {
    /** As much of a text as ingest-service reads by default. */
    private static final int TOKENS = 256;

    private static final int WARM_UP = 50;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What can be said on the command line; {@code bin/benchmark --help} explains it. */
    interface Words {
        @Option(names = "--data", required = true)
        Path data();

        @Option(names = "--texts", defaultValue = "200")
        int texts();

        @Option(names = "--rounds", defaultValue = "3")
        int rounds();
    }

    /** A work as a line of an import. */
    private record Line(
            String id,
            String title,
            @JsonProperty("abstract") String summary) {
        String wording() {
            return title + "\n\n" + summary;
        }

        String json() {
            try {
                return JSON.writeValueAsString(this);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a work that cannot be written: " + id, e);
            }
        }
    }

    /** What became of some texts. */
    private record Pace(long texts, Duration wall, Duration cpu) {
        static final Pace NONE = new Pace(0, Duration.ZERO, Duration.ZERO);

        Pace plus(Pace more) {
            return new Pace(texts + more.texts, wall.plus(more.wall), cpu.plus(more.cpu));
        }

        double perSecond() {
            return texts * 1e9 / wall.toNanos();
        }

        double cpuMillis() {
            return cpu.toMillis() / (double) texts;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%6.1f texts a second, %5.1f ms of CPU each", perSecond(), cpuMillis());
        }
    }

    private BenchmarkEmbedding() {}

    public static void main(String[] arguments) throws IOException {
        Words words = parse(arguments);
        Path project = Path.of(System.getProperty("maybe-related.project", "."));
        Path folder = Files.createTempDirectory("benchmark-embedding");
        List<Line> lines = lines(words.data(), WARM_UP + words.texts() * words.rounds());
        try (EmbeddingService service = EmbeddingService.start(project, folder);
                Embedder model = OnnxEmbedder.load(TOKENS)) {
            Runtime.getRuntime().addShutdownHook(new Thread(service::close, "end"));
            run(lines, words.texts(), service, model);
        } finally {
            Folders.delete(folder);
        }
    }

    private static void run(List<Line> lines, int texts, EmbeddingService service, Embedder model) {
        List<Line> first = lines.subList(0, WARM_UP);
        bare(first, model);
        piped(first, service);
        Pace bare = Pace.NONE;
        Pace piped = Pace.NONE;
        for (int from = WARM_UP; from < lines.size(); from += texts) {
            List<Line> some = lines.subList(from, Math.min(lines.size(), from + texts));
            bare = bare.plus(bare(some, model));
            piped = piped.plus(piped(some, service));
        }
        System.out.printf(Locale.ROOT, "the model alone   %s%n", bare);
        System.out.printf(
                Locale.ROOT, "ingest-service    %s, %d MB resident%n", piped, service.residentBytes() / 1_000_000);
        System.out.printf(
                Locale.ROOT,
                "ratio             %6.2f of the texts a second, %5.2f of the CPU%n",
                piped.perSecond() / bare.perSecond(),
                piped.cpuMillis() / bare.cpuMillis());
    }

    private static Pace bare(List<Line> lines, Embedder model) {
        Duration cpu = ownCpu();
        long start = System.nanoTime();
        lines.forEach(line -> model.document(line.wording()));
        return new Pace(lines.size(), Duration.ofNanos(System.nanoTime() - start), ownCpu().minus(cpu));
    }

    /** All is counted: that the works are read, merged, published twice and linked. */
    private static Pace piped(List<Line> lines, EmbeddingService service) {
        byte[] file =
                lines.stream().map(Line::json).collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8);
        Mark start = service.mark();
        service.importWorks(file);
        Mark end = service.await(start.embedded() + lines.size());
        return new Pace(
                lines.size(), Duration.ofNanos(end.at() - start.at()), end.cpu().minus(start.cpu()));
    }

    private static Duration ownCpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static List<Line> lines(Path data, int count) {
        List<Line> lines = new ArrayList<>();
        for (Paper paper : Paper.read(data)) {
            Optional<String> summary = paper.text().map(String::strip).filter(text -> !text.isEmpty());
            if (lines.size() < count && paper.name().isPresent() && summary.isPresent()) {
                lines.add(new Line(
                        "url:benchmark.example/" + lines.size(), paper.name().get(), summary.get()));
            }
        }
        return lines;
    }

    private static Words parse(String... arguments) {
        try {
            return CommandLine.populateSpec(Words.class, arguments);
        } catch (ParameterException e) {
            throw new IllegalArgumentException(e.getMessage() + " (bin/benchmark --help lists what there is)", e);
        }
    }
}
