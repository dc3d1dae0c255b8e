package io.mayberelated.recommend.evaluate;

import io.mayberelated.events.CommentEvent.Posted;
import io.mayberelated.events.CommentId;
import io.mayberelated.events.Embedding;
import io.mayberelated.recommend.graph.SharedGraph;
import io.mayberelated.recommend.subscribe.Interest;
import io.mayberelated.recommend.subscribe.Interests;
import io.mayberelated.recommend.subscribe.Notices;
import io.mayberelated.recommend.subscribe.Rules;
import io.mayberelated.recommend.subscribe.Subscription;
import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How fast one thread finds whom a comment concerns, among many subscriptions: {@code bin/benchmark subscriptions}. Texts are
 * made up: words as frequent as words are (Zipf), vectors without direction, which is the worst case for all that would
 * leave some out.
 */
public final class MatchSpeed {
    private static final int VOCABULARY = 50_000;
    private static final int WORDS_OF_COMMENT = 80;
    private static final int DIMENSIONS = 384;
    private static final Embedding.Model MODEL = new Embedding.Model("made-up", "1");
    private static final Instant WHEN = Instant.parse("2026-01-01T00:00:00Z");

    private final RandomGenerator random = new SplittableRandom(7);
    private final PrintStream out;

    private MatchSpeed(PrintStream out) {
        this.out = out;
    }

    /** @param args how many subscriptions and how many comments, 100,000 and 2,000 when not given */
    public static void main(String[] args) {
        int subscriptions = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        int comments = args.length > 1 ? Integer.parseInt(args[1]) : 2_000;
        MatchSpeed speed = new MatchSpeed(System.out);
        List<Posted> said =
                IntStream.range(0, comments).mapToObj(speed::comment).toList();
        speed.measure("queries and meanings", speed.subscriptions(subscriptions, i -> i % 2 == 0), said);
        speed.measure("queries alone", speed.subscriptions(subscriptions / 2, _ -> true), said);
        speed.measure("meanings alone", speed.subscriptions(subscriptions / 2, _ -> false), said);
    }

    private void measure(String what, List<Subscription> subscriptions, List<Posted> comments) {
        SharedGraph graph = new SharedGraph();
        try (Interests interests = new Interests()) {
            long begun = System.nanoTime();
            interests.add(subscriptions);
            out.printf("%,d subscriptions, %s: registered in %.1f s%n", subscriptions.size(), what, seconds(begun));
            comments.forEach(comment -> match(graph, interests, comment)); // warms up
            long[] nanos = new long[comments.size()];
            long found = 0;
            long start = System.nanoTime();
            for (int i = 0; i < nanos.length; i++) {
                long before = System.nanoTime();
                found += match(graph, interests, comments.get(i));
                nanos[i] = System.nanoTime() - before;
            }
            double took = seconds(start);
            Arrays.sort(nanos);
            out.printf(
                    "  %,.0f comments a second; one takes %.2f ms at the median, %.2f ms at the 99th percentile; %.1f"
                            + " matches each%n",
                    nanos.length / took,
                    nanos[nanos.length / 2] / 1e6,
                    nanos[nanos.length * 99 / 100] / 1e6,
                    (double) found / nanos.length);
        }
    }

    private static int match(SharedGraph graph, Interests interests, Posted comment) {
        graph.change(all -> all.apply(comment, WHEN));
        return graph.read(view -> {
            Notices notices = new Notices();
            new Rules(view, interests, notices).settled(comment);
            return notices.all().size();
        });
    }

    private List<Subscription> subscriptions(int count, IntPredicate isQuery) {
        List<Subscription> made = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            made.add(subscription("s" + i, isQuery.test(i)));
        }
        return made;
    }

    private Subscription subscription(String id, boolean isQuery) {
        Interest interest = new Interest(
                List.of(),
                isQuery ? Optional.of(query()) : Optional.empty(),
                isQuery ? Optional.empty() : Optional.of(word() + " " + word() + " " + word() + " " + word()),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        Optional<Embedding> meaning = interest.text().map(this::meaning);
        return new Subscription(id, "", interest, meaning, Optional.empty(), WHEN, Subscription.State.ACTIVE);
    }

    /** Two words that must both be there, or two next to each other: what people wait for. */
    private String query() {
        return random.nextBoolean() ? "\"%s\" \"%s\"".formatted(word(), word()) : "\"%s %s\"".formatted(word(), word());
    }

    private Posted comment(int number) {
        String text = IntStream.range(0, WORDS_OF_COMMENT).mapToObj(_ -> word()).collect(Collectors.joining(" "));
        Posted comment = new Posted(
                new CommentId("c" + number),
                WHEN,
                "author" + number % 100,
                "thread" + number % 100,
                Optional.empty(),
                Optional.empty(),
                Optional.of(WHEN),
                Optional.empty(),
                Optional.empty(),
                text,
                text.length());
        return comment.withEmbedding(Optional.of(meaning(text)));
    }

    private Embedding meaning(String text) {
        float[] vector = new float[DIMENSIONS];
        double length = 0;
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) random.nextGaussian();
            length += (double) vector[i] * vector[i];
        }
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] /= (float) Math.sqrt(length);
        }
        return new Embedding(MODEL, Embedding.digest(text), vector);
    }

    /** The n-th word comes about as often as 1/n. */
    private String word() {
        return "w" + (int) Math.pow(VOCABULARY, random.nextDouble());
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
