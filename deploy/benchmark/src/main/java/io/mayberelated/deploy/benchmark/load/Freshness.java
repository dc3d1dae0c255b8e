package io.mayberelated.deploy.benchmark.load;

import io.mayberelated.deploy.benchmark.client.HttpConnection;
import io.mayberelated.deploy.benchmark.collection.Paper;
import io.mayberelated.deploy.benchmark.server.SearchService;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** How long from telling the broker of a work to the search that finds it, while others are told at a steady rate. */
final class Freshness {
    private static final int OTHERS_A_SECOND = 100;
    private static final long SECOND = 1_000_000_000L;
    private static final long LONGEST = 60 * SECOND;
    private static final long LOOKS_EVERY = SECOND / 1_000;
    private static final long PAUSE = SECOND / 20;

    private final SearchService search;
    private final List<Paper> papers;

    Freshness(SearchService search, List<Paper> papers) {
        this.search = search;
        this.papers = papers;
    }

    /** @return nanoseconds */
    Histogram measure(int times) throws IOException {
        Histogram latencies = new Histogram(LONGEST, 3);
        AtomicBoolean done = new AtomicBoolean();
        Thread others = Thread.ofPlatform().daemon().start(() -> tellOthers(done));
        try (HttpConnection connection = HttpConnection.to(search.address())) {
            for (int i = 0; i < times; i++) {
                latencies.recordValue(one(connection, "fresh" + Integer.toString(i, Character.MAX_RADIX) + "word"));
                LockSupport.parkNanos(PAUSE);
            }
        }
        done.set(true);
        join(others);
        return latencies;
    }

    private long one(HttpConnection connection, String word) throws IOException {
        Paper paper = new Paper(word, Optional.of("On the " + word), Optional.empty(), Optional.empty());
        long told = System.nanoTime();
        search.tell(paper);
        while (true) {
            int _ = connection.send(search.question(word));
            long passed = System.nanoTime() - told;
            if (connection.body().contains("example/" + word)) {
                return passed;
            }
            if (passed > LONGEST) {
                throw new IllegalStateException("a work was not found within a minute: " + word);
            }
            LockSupport.parkNanos(LOOKS_EVERY);
        }
    }

    /** Works that are there already, told again. */
    private void tellOthers(AtomicBoolean done) {
        long next = System.nanoTime();
        for (int i = 0; !done.get(); i++) {
            search.tell(List.of(papers.get(i % papers.size())));
            next += SECOND / OTHERS_A_SECOND;
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
