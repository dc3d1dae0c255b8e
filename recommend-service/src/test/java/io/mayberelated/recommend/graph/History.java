package io.mayberelated.recommend.graph;

import io.mayberelated.events.CommentEvent;
import io.mayberelated.events.CommentId;
import io.mayberelated.events.Event;
import io.mayberelated.events.Links;
import io.mayberelated.events.WorkEvent;
import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** A random past: events of each key in their order, keys in any order, some events twice. */
final class History {
    /** @param appended when the broker took it */
    record Entry(Event event, Instant appended) {
        String key() {
            return switch (event) {
                case WorkEvent work -> "work " + work.id();
                case CommentEvent comment -> "comment " + comment.id();
                case Links links -> "links " + links.source();
                default -> throw new IllegalArgumentException();
            };
        }

        void applyTo(Graph graph) {
            switch (event) {
                case WorkEvent work -> graph.apply(work, appended);
                case CommentEvent comment -> graph.apply(comment, appended);
                case Links links -> graph.apply(links, appended);
                default -> throw new IllegalArgumentException();
            }
        }
    }

    static final List<WorkId> WORKS = List.of(Told.ROBUST, Told.REGULATOR, Told.SELECTION, Told.POWER);
    static final List<CommentId> COMMENTS =
            List.of(new CommentId("c0"), new CommentId("c1"), new CommentId("c2"), new CommentId("c3"));
    static final List<String> THREADS = List.of("t0", "t1");

    private static final int LENGTH = 60;

    private final RandomGenerator random;
    private final List<Entry> entries = new ArrayList<>();

    History(RandomGenerator random) {
        this.random = random;
        for (int i = 0; i < LENGTH; i++) {
            entries.add(new Entry(event(), Told.NOON.plusSeconds(i)));
        }
    }

    Graph inOrder() {
        return graph(entries);
    }

    /** Keys shuffled among each other, and each event told twice as often as not. */
    Graph shuffled() {
        Map<String, List<Entry>> byKey = new LinkedHashMap<>();
        entries.forEach(entry ->
                byKey.computeIfAbsent(entry.key(), _ -> new ArrayList<>()).add(entry));
        List<List<Entry>> left = new ArrayList<>(byKey.values());
        List<Entry> shuffled = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Entry> one = left.get(random.nextInt(left.size()));
            Entry next = one.removeFirst();
            shuffled.add(next);
            if (random.nextBoolean()) {
                shuffled.add(next);
            }
            left.removeIf(List::isEmpty);
        }
        return graph(shuffled);
    }

    private Event event() {
        return switch (random.nextInt(8)) {
            case 0 -> Told.withdrawn(any(WORKS));
            case 1, 2 -> Told.work(any(WORKS), "Title " + random.nextInt(3), "Abstract.");
            case 3 -> Told.withdrawnComment(any(COMMENTS).value());
            case 4, 5 -> posted();
            case 6 -> Told.references(any(WORKS), some());
            default -> Told.about(posted(), any(WORKS), some());
        };
    }

    private CommentEvent.Posted posted() {
        return Told.comment(any(COMMENTS).value(), any(THREADS), "Text " + random.nextInt(3));
    }

    private WorkId[] some() {
        return WORKS.stream().filter(_ -> random.nextInt(3) == 0).toArray(WorkId[]::new);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static Graph graph(List<Entry> entries) {
        Graph graph = new Graph();
        entries.forEach(entry -> entry.applyTo(graph));
        return graph;
    }

    /** All that can be asked of a graph, as text. */
    static String described(Graph graph) {
        List<String> lines = new ArrayList<>(List.of(graph.size().toString()));
        WORKS.forEach(id -> lines.add(String.join(
                " | ",
                graph.now().work(id).toString(),
                sorted(graph.now().names(id)),
                sorted(graph.now().naming(id)),
                sorted(graph.now().citing(id)),
                graph.now().cited(id).toString(),
                graph.now().resolve(id.name()).toString())));
        WORKS.forEach(id -> graph.now()
                .names(id)
                .forEach(name -> lines.add(name + " " + graph.now().resolve(name))));
        COMMENTS.forEach(
                id -> lines.add(graph.now().comment(id) + " | " + graph.now().named(id)));
        THREADS.forEach(thread -> lines.add(sorted(graph.now().inThread(thread))));
        return String.join("\n", lines.stream().sorted().toList());
    }

    private static String sorted(Iterable<?> values) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value.toString()));
        return texts.stream().sorted().toList().toString();
    }
}
