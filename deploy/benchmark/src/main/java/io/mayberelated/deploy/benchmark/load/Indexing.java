package io.mayberelated.deploy.benchmark.load;

import io.mayberelated.deploy.benchmark.collection.Paper;
import io.mayberelated.deploy.benchmark.lucene.LuceneIndexing;
import io.mayberelated.deploy.benchmark.server.Costs;
import io.mayberelated.deploy.benchmark.server.SearchService;
import io.mayberelated.deploy.benchmark.server.Server;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How fast papers get into an index.
 *
 * @param perSecond papers, once the compilers are done
 * @param cpuMicros of the writing process, for each paper
 * @param bytes     on disk, for each paper
 */
record Indexing(double perSecond, double cpuMicros, double bytes) {
    /** Written twice: the first time is for the compilers. */
    static Indexing bare(Path folder, List<Paper> papers) {
        LuceneIndexing.write(folder.resolve("cold"), papers);
        Path warm = folder.resolve("warm");
        Clock clock = Clock.of(ProcessHandle.current().pid());
        LuceneIndexing.write(warm, papers);
        return clock.figures(papers.size(), LuceneIndexing.bytes(warm) / (double) papers.size());
    }

    /** Reads all from the broker's log; the second half counts, the first is for the compilers. */
    static Indexing fromKafka(SearchService search, List<Paper> papers) {
        search.stop();
        search.tell(papers);
        search.resume();
        int half = papers.size() / 2;
        search.awaitFound(half);
        Clock clock = Clock.of(search.pid());
        search.awaitFound(papers.size());
        return clock.figures(papers.size() - half, search.indexBytes() / (double) papers.size());
    }

    /** The second half counts here, too. */
    static Indexing overHttp(Server server, List<Paper> papers) {
        int half = papers.size() / 2;
        server.index(papers.subList(0, half));
        Clock clock = Clock.of(server.pid());
        server.index(papers.subList(half, papers.size()));
        return clock.figures(papers.size() - half, LuceneIndexing.bytes(server.folder()) / (double) papers.size());
    }

    private record Clock(long pid, long nanos, Duration cpu) {
        static Clock of(long pid) {
            return new Clock(pid, System.nanoTime(), Costs.cpu(pid));
        }

        Indexing figures(int papers, double bytes) {
            double seconds = (System.nanoTime() - nanos) / 1e9;
            return new Indexing(papers / seconds, Costs.cpu(pid).minus(cpu).toNanos() / 1_000.0 / papers, bytes);
        }
    }
}
