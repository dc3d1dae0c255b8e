package io.mayberelated.deploy.benchmark.load;

import io.mayberelated.deploy.benchmark.collection.Paper;
import io.mayberelated.deploy.benchmark.lucene.LuceneSearch;
import io.mayberelated.deploy.benchmark.server.Peers;
import io.mayberelated.deploy.benchmark.server.SearchService;
import io.mayberelated.deploy.benchmark.server.Server;
import io.mayberelated.deploy.local.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code bin/benchmark search}: fills search-service over Kafka, asks it over HTTP, and asks Lucene the same. */
public final class BenchmarkSearch {
    private static final int QUESTIONS = 3_000;
    private static final int FRESH_WORKS = 300;

    /** What can be said on the command line; {@code bin/benchmark --help} explains it. */
    interface Words {
        @Option(names = "--data", required = true)
        Path data();

        @Option(names = "--rounds", defaultValue = "5")
        int rounds();

        @Option(names = "--seconds", defaultValue = "4")
        int seconds();

        @Option(names = "--peers")
        boolean peers();

        @Option(names = "--java", defaultValue = "-Xmx512m -XX:+UseSerialGC", split = " ")
        List<String> java();
    }

    private final Words words;
    private final Path project;
    private final Path folder;
    private final List<Server> peers = new ArrayList<>();
    private final Progress progress = Progress.to(System.out);
    private final Report report = new Report();

    private BenchmarkSearch(Words words, Path project, Path folder) {
        this.words = words;
        this.project = project;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        Words words = parse(arguments);
        Path project = Path.of(System.getProperty("maybe-related.project", "."));
        Path folder = Files.createTempDirectory("benchmark-search");
        BenchmarkSearch benchmark = new BenchmarkSearch(words, project, folder);
        try (SearchService search = SearchService.start(project, folder, words.java())) {
            Runtime.getRuntime().addShutdownHook(new Thread(search::close, "end"));
            benchmark.run(search);
        } finally {
            benchmark.peers.forEach(Server::close);
            Folders.delete(folder);
        }
    }

    private void run(SearchService search) throws IOException {
        List<Paper> papers = papers();
        List<String> questions = Questions.about(papers, QUESTIONS);
        index(search, papers);
        restart(search, questions.getFirst());
        ask(search, questions);
        memory(search);
        progress.now("freshness");
        report.freshness(new Freshness(search, papers).measure(FRESH_WORKS));
        report.print(System.out);
    }

    private List<Paper> papers() {
        List<Paper> papers = Paper.read(words.data()).stream()
                .filter(paper -> paper.name().isPresent())
                .toList();
        report.note("%,d works; %,d questions of 2 to 4 words of a title, the ten best works each"
                .formatted(papers.size(), QUESTIONS));
        return papers;
    }

    private void index(SearchService search, List<Paper> papers) {
        progress.now("indexing with bare Lucene");
        Map<String, Indexing> indexing = new LinkedHashMap<>();
        indexing.put(Report.BARE, Indexing.bare(folder.resolve("bare"), papers));
        progress.now("indexing from Kafka");
        indexing.put(search.name(), Indexing.fromKafka(search, papers));
        if (words.peers()) {
            for (Supplier<Server> each : Peers.of(project, folder)) {
                Server peer = each.get();
                peers.add(peer);
                progress.now("indexing with " + peer.name());
                indexing.put(peer.name(), Indexing.overHttp(peer, papers));
            }
        }
        report.indexing(indexing);
    }

    private void memory(SearchService search) {
        Map<String, Memory> memory = new LinkedHashMap<>();
        memory.put(search.name(), Memory.of(search));
        peers.forEach(peer -> memory.put(peer.name(), Memory.of(peer)));
        report.memory(memory);
    }

    private void restart(SearchService search, String question) {
        search.stop();
        long began = System.nanoTime();
        search.resume();
        search.awaitAnswer(question);
        report.start(Duration.ofNanos(System.nanoTime() - began));
    }

    private void ask(SearchService search, List<String> questions) throws IOException {
        try (LuceneSearch lucene = LuceneSearch.in(search.folder(), questions)) {
            report.note("both ask the index that search-service wrote: %,d documents in %d segments"
                    .formatted(lucene.documents(), lucene.segments()));
            List<Contestant> contestants = new ArrayList<>();
            contestants.add(new Contestant(Report.BARE, ProcessHandle.current().pid(), lucene.askers()));
            contestants.add(Contestant.of(search, questions));
            contestants.add(Contestant.withSnippets(search, questions));
            peers.forEach(peer -> contestants.add(Contestant.of(peer, questions)));
            Duration turn = Duration.ofSeconds(words.seconds());
            report.speed(new Contest(contestants, turn, progress).run(words.rounds()));
            report.note("medians of %d rounds in turn, %d s each; search-service with %s"
                    .formatted(words.rounds(), words.seconds(), String.join(" ", words.java())));
        }
    }

    private static Words parse(String... arguments) {
        try {
            return CommandLine.populateSpec(Words.class, arguments);
        } catch (ParameterException e) {
            throw new IllegalArgumentException(e.getMessage() + " (bin/benchmark --help lists what there is)", e);
        }
    }
}
