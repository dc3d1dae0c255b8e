package io.mayberelated.recommend.rank;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/**
 * Puts works in an order in which each says something that those before it do not: maximal marginal relevance, J.
 * Carbonell and J. Goldstein, SIGIR 1998.
 *
 * <p>A score stays what it was, the sum of its parts; only the order changes.
 */
public final class Diversity {
    /** Each place looks at all that are left, so more would take long; what stands further behind is seldom read. */
    private static final int LOOKED_AT_MAX = 300;

    private Diversity() {}

    /**
     * @param ranked    best first
     * @param diversity 0: by score alone; 1: by difference alone, beginning with the best
     * @param likeness  of two, 0 to 1
     */
    public static List<Ranked> order(
            List<Ranked> ranked, double diversity, int limit, ToDoubleBiFunction<Ranked, Ranked> likeness) {
        if (diversity == 0 || ranked.isEmpty()) {
            return ranked.subList(0, Math.min(limit, ranked.size()));
        }
        List<Ranked> left = new ArrayList<>(ranked.subList(0, Math.min(LOOKED_AT_MAX, ranked.size())));
        double best = left.getFirst().score().total();
        double[] nearest = new double[left.size()];
        List<Ranked> ordered = new ArrayList<>();
        boolean[] taken = new boolean[left.size()];
        while (ordered.size() < Math.min(limit, left.size())) {
            int next = next(left, taken, nearest, diversity, best);
            taken[next] = true;
            ordered.add(left.get(next));
            for (int i = 0; i < nearest.length; i++) {
                if (!taken[i]) {
                    nearest[i] = Math.max(nearest[i], likeness.applyAsDouble(left.get(i), left.get(next)));
                }
            }
        }
        return ordered;
    }

    /** The first of equal ones, which is the better one. */
    private static int next(List<Ranked> left, boolean[] taken, double[] nearest, double diversity, double best) {
        int next = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < taken.length; i++) {
            double relevance = best > 0 ? left.get(i).score().total() / best : 0;
            double marginal = (1 - diversity) * relevance - diversity * nearest[i];
            if (!taken[i] && marginal > most) {
                next = i;
                most = marginal;
            }
        }
        return next;
    }
}
