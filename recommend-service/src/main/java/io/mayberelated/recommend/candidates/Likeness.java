package io.mayberelated.recommend.candidates;

import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.graph.GraphView;
import io.mayberelated.recommend.graph.Nodes;
import io.mayberelated.recommend.graph.Work;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How much two works are about the same, as far as the graph tells: of the words of their titles, their authors, the
 * comments that name them and the works they cite, the share they have in common (Salton's cosine of two sets).
 */
public final class Likeness {
    /** Shorter words are in every title. */
    private static final int WORD_CHARS_MIN = 4;

    private static final int COMMENTS_MAX = 64;

    private final GraphView graph;
    private final Map<WorkId, Set<String>> signs = new HashMap<>();

    public Likeness(GraphView graph) {
        this.graph = graph;
    }

    /** 0 (nothing in common) to 1 (all). */
    public double of(WorkId one, WorkId other) {
        Set<String> left = signs.computeIfAbsent(one, this::signs);
        Set<String> right = signs.computeIfAbsent(other, this::signs);
        if (left.isEmpty() || right.isEmpty()) {
            return 0;
        }
        long common = left.stream().filter(right::contains).count();
        return common / Math.sqrt((double) left.size() * right.size());
    }

    private Set<String> signs(WorkId id) {
        Set<String> all = new HashSet<>();
        graph.work(id).map(Work::title).stream().flatMap(Likeness::words).forEach(all::add);
        Nodes nodes = graph.nodes();
        int work = nodes.number(id);
        add(all, "author ", nodes.authors(work));
        add(all, "comment ", nodes.naming(work, COMMENTS_MAX));
        add(all, "cited ", nodes.cited(work));
        return all;
    }

    private static Stream<String> words(String title) {
        return Arrays.stream(title.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= WORD_CHARS_MIN);
    }

    private static void add(Set<String> all, String what, int[] numbers) {
        for (int number : numbers) {
            all.add(what + number);
        }
    }
}
