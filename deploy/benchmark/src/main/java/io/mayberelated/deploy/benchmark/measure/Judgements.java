package io.mayberelated.deploy.benchmark.measure;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * What people think of the documents for one question.
 *
 * @param gains document → how much it helps; 0 and below is no help, what was not judged is taken to be none
 */
public record Judgements(Map<String, Integer> gains) {
    public Judgements {
        gains = Map.copyOf(gains);
    }

    public int gain(String document) {
        return Math.max(0, gains.getOrDefault(document, 0));
    }

    public long relevant() {
        return gains.values().stream().filter(gain -> gain > 0).count();
    }

    /** The gains of the best ranking there is. */
    DoubleStream ideal() {
        return gains.values().stream()
                .filter(gain -> gain > 0)
                .sorted(Comparator.reverseOrder())
                .mapToDouble(gain -> gain);
    }
}
