package io.mayberelated.deploy.e2e;

import io.mayberelated.deploy.local.CannotRun;
import io.mayberelated.deploy.local.DemoCorpus;
import io.mayberelated.deploy.local.Imports;
import io.mayberelated.deploy.local.Progress;
import io.mayberelated.deploy.local.Startup;
import io.mayberelated.deploy.local.Stopwatch;
import io.mayberelated.deploy.local.client.Address;
import io.mayberelated.deploy.local.client.HttpApi;
import io.mayberelated.deploy.local.process.LocalSystem;
import io.mayberelated.deploy.local.process.Service;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code bin/benchmark freshness}: how long until the system runs, is filled, and tells a subscriber. */
public final class Freshness {
    private static final Duration READY_WITHIN = Duration.ofMinutes(5);
    private static final Duration TOLD_WITHIN = Duration.ofMinutes(2);

    private static final String WORK = "doi:10.1145/359545.359563";
    private static final String TITLE = "Time, Clocks, and the Ordering of Events in a Distributed System";

    /** What can be said on the command line; {@code bin/benchmark --help} explains it. */
    interface Words {
        @Option(names = "--comments", defaultValue = "200")
        int comments();

        @Option(names = "--data")
        Optional<Path> data();
    }

    private final LocalSystem system;
    private final HttpApi api;
    private final PrintStream out;
    private final Imports imports;

    private Freshness(LocalSystem system, HttpApi api, PrintStream out) {
        this.system = system;
        this.api = api;
        this.out = out;
        this.imports = new Imports(api, Progress.to(out));
    }

    public static void main(String[] arguments) throws IOException {
        Words words = parse(arguments);
        Path project = Path.of(System.getProperty("maybe-related.project", "."));
        try (Scratch scratch = Scratch.create();
                LocalSystem system = new LocalSystem(scratch.site(project));
                HttpApi api = new HttpApi(system.site())) {
            Runtime.getRuntime().addShutdownHook(new Thread(system::close, "end"));
            Freshness freshness = new Freshness(system, api, System.out);
            freshness.start();
            freshness.fill(words.data().flatMap(RealData::in).or(() -> RealData.find(project)));
            freshness.tell(words.comments());
        } catch (CannotRun e) {
            System.out.println(e.getMessage());
            System.exit(1);
        }
    }

    private static Words parse(String... arguments) {
        try {
            return CommandLine.populateSpec(Words.class, arguments);
        } catch (ParameterException e) {
            throw new IllegalArgumentException(e.getMessage() + " (bin/benchmark --help lists what there is)", e);
        }
    }

    private void start() {
        Stopwatch watch = Stopwatch.started();
        new Startup(system, api, Progress.to(out)).run(READY_WITHIN);
        out.printf("ready after        %s%n", watch);
        memory("memory at rest");
    }

    private void fill(Optional<RealData> real) {
        DemoCorpus demo = new DemoCorpus();
        load("works", real.map(data -> data.read("alignment/works.jsonl")).orElseGet(demo::works));
        load("comments", real.map(data -> data.read("alignment/comments.jsonl")).orElseGet(demo::comments));
        memory("memory when filled");
    }

    private void load(String what, byte[] file) {
        imports.load(
                what,
                file,
                Math.toIntExact(new String(file, StandardCharsets.UTF_8).lines().count()));
    }

    private void tell(int comments) {
        api.put(
                        Service.INGEST,
                        Address.work(WORK),
                        "{\"title\":\"%s\",\"authors\":[\"Leslie Lamport\"]}".formatted(TITLE))
                .orFail("the work to follow");
        String subscription = Subscriptions.to(api, WORK);
        List<Duration> latencies = new ArrayList<>();
        try (EventStream events = EventStream.open(api, subscription, Optional.empty())) {
            out.printf(
                    "behind the import  %d ms from PUT to event%n",
                    tellOne("behind", events).toMillis());
            for (int i = 0; i < comments; i++) {
                latencies.add(tellOne(Integer.toString(i), events));
            }
        }
        out.printf("with nothing ahead %s comments%n", new Latencies(latencies));
        memory("memory at the end");
    }

    private Duration tellOne(String number, EventStream events) {
        String id = "freshness:" + number;
        String comment = """
                {"author":"reader","thread":"freshness","postedAt":"2024-05-01T12:00:00Z","text":"Number %s on “%s”: the happened-before relation is all one needs."}""".formatted(number, TITLE);
        long sent = System.nanoTime();
        api.put(Service.INGEST, Address.comment(id), comment).orFail("a comment");
        return events.nextAbout("\"%s\"".formatted(id), TOLD_WITHIN)
                .map(event -> Duration.ofNanos(event.receivedAt() - sent))
                .orElseThrow(
                        () -> new IllegalStateException("no event told of %s within %s".formatted(id, TOLD_WITHIN)));
    }

    private void memory(String when) {
        out.printf(
                "%-18s %s%n",
                when,
                system.processes().stream()
                        .map(process -> "%s %d MB"
                                .formatted(
                                        process.name(), process.residentBytes().orElse(0) / 1_000_000))
                        .collect(Collectors.joining(", ")));
    }
}
