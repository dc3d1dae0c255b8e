package io.mayberelated.deploy.benchmark.load;

import io.mayberelated.deploy.benchmark.client.HttpConnection;
import io.mayberelated.deploy.benchmark.client.HttpRequestBytes;
import io.mayberelated.deploy.benchmark.collection.GraphEvents;
import io.mayberelated.deploy.benchmark.collection.Literature;
import io.mayberelated.deploy.benchmark.collection.Talk;
import io.mayberelated.deploy.benchmark.server.RecommendService;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/** How long from telling the broker of a new work, and of a comment on it and another, to the other as what to read next. */
final class FreshAdvice {
    private static final int OK = 200;
    /** The other may be hardly known, and what it is cited with be known better. */
    private static final int LIMIT = 100;

    private static final int FIRST_COMMENT = 1_000_000_000;
    private static final long SECOND = 1_000_000_000L;
    private static final long LONGEST = 60 * SECOND;
    private static final long LOOKS_EVERY = SECOND / 500;
    private static final long PAUSE = SECOND / 10;

    private final RecommendService service;
    private final Literature literature;

    FreshAdvice(RecommendService service, Literature literature) {
        this.service = service;
        this.literature = literature;
    }

    /** @return nanoseconds */
    Histogram measure(int times) throws IOException {
        Histogram latencies = new Histogram(LONGEST, 3);
        int[] others = literature.toAskAbout(times);
        try (HttpConnection connection = HttpConnection.to(service.address())) {
            for (int i = 0; i < times; i++) {
                latencies.recordValue(one(connection, literature.works() + i, others[i], i));
                LockSupport.parkNanos(PAUSE);
            }
        }
        return latencies;
    }

    private long one(HttpConnection connection, int work, int other, int number) throws IOException {
        Talk.Comment comment = new Talk.Comment(
                FIRST_COMMENT + number, FIRST_COMMENT + number, 0, Optional.empty(), new int[] {work, other});
        HttpRequestBytes question = service.question(GraphEvents.id(work), LIMIT);
        String expected = "\"%s\"".formatted(GraphEvents.id(other));
        long told = System.nanoTime();
        service.tell(Stream.of(GraphEvents.newWork(work), GraphEvents.comment(comment), GraphEvents.named(comment)));
        while (connection.send(question) != OK || !connection.body().contains(expected)) {
            if (System.nanoTime() - told > LONGEST) {
                throw new IllegalStateException("not recommended within a minute: " + expected);
            }
            LockSupport.parkNanos(LOOKS_EVERY);
        }
        return System.nanoTime() - told;
    }
}
