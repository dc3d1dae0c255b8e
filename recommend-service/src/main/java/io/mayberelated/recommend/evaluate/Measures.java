package io.mayberelated.recommend.evaluate;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mayberelated.events.WorkId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How good ranked answers are, averaged over questions.
 *
 * @param ndcg10 normalised discounted cumulative gain of the first ten (K. Järvelin, J. Kekäläinen, TOIS 20(4), 2002),
 *               with the gains as they are, as trec_eval has it
 * @param mrr    one over the place of the first right answer
 */
record Measures(
        @JsonProperty("recall@10") double recall10,
        @JsonProperty("recall@100") double recall100,
        @JsonProperty("ndcg@10") double ndcg10,
        double mrr,
        int n) {
    /** Of one question. */
    static Measures of(List<WorkId> answer, Map<WorkId, Integer> right) {
        return new Measures(
                recall(answer, right, 10),
                recall(answer, right, 100),
                ndcg(answer, right),
                reciprocal(answer, right),
                1);
    }

    static Measures mean(Collection<Measures> all) {
        int n = all.stream().mapToInt(Measures::n).sum();
        return new Measures(
                all.stream().mapToDouble(one -> one.recall10 * one.n).sum() / n,
                all.stream().mapToDouble(one -> one.recall100 * one.n).sum() / n,
                all.stream().mapToDouble(one -> one.ndcg10 * one.n).sum() / n,
                all.stream().mapToDouble(one -> one.mrr * one.n).sum() / n,
                n);
    }

    private static double recall(List<WorkId> answer, Map<WorkId, Integer> right, int first) {
        return (double) answer.stream().limit(first).filter(right::containsKey).count() / right.size();
    }

    private static double ndcg(List<WorkId> answer, Map<WorkId, Integer> right) {
        List<Integer> found = answer.stream()
                .limit(10)
                .map(work -> right.getOrDefault(work, 0))
                .toList();
        List<Integer> ideal = right.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(10)
                .toList();
        return gain(found) / gain(ideal);
    }

    private static double gain(List<Integer> grades) {
        double gain = 0;
        for (int i = 0; i < grades.size(); i++) {
            gain += grades.get(i) * Math.log(2) / Math.log(i + 2);
        }
        return gain;
    }

    private static double reciprocal(List<WorkId> answer, Map<WorkId, Integer> right) {
        for (int i = 0; i < answer.size(); i++) {
            if (right.containsKey(answer.get(i))) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }
}
