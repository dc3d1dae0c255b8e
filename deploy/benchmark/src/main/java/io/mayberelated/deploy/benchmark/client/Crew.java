package io.mayberelated.deploy.benchmark.client;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;

/** Threads that do the same at the same time, each with an asker of its own. The first failure is the failure of all. */
final class Crew {
    /** What each does. */
    @FunctionalInterface
    interface Work {
        void with(Asker asker, int place) throws IOException;
    }

    private Crew() {}

    static void of(int size, Asker.Source source, Work work) {
        List<FutureTask<Integer>> tasks = IntStream.range(0, size)
                .mapToObj(place -> new FutureTask<>(() -> {
                    try (Asker asker = source.open()) {
                        work.with(asker, place);
                    }
                    return place;
                }))
                .toList();
        tasks.forEach(task -> Thread.ofPlatform().name("asker").daemon().start(task));
        tasks.forEach(Crew::await);
    }

    private static void await(FutureTask<Integer> task) {
        try {
            int _ = task.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("one who asked failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while others ask", e);
        }
    }
}
