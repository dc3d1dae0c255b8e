package io.mayberelated.recommend.rank;

import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.candidates.Candidate;
import io.mayberelated.recommend.candidates.Evidence;
import io.mayberelated.recommend.graph.WorkNames;
import io.mayberelated.recommend.rank.Ranked.Weighed;
import io.mayberelated.recommend.rank.Score.Part;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts candidates in order. Pure: the same candidates come out in the same order, equal scores by id. */
public final class Ranker {
    private static final Comparator<Ranked> BEST_FIRST = Comparator.comparingDouble(
                    (Ranked ranked) -> ranked.score().total())
            .reversed()
            .thenComparing(Ranked::work, WorkNames.BY_ID);

    private final Weights weights;

    public Ranker(Weights weights) {
        this.weights = weights;
    }

    /**
     * @param against what is as near to the works a reader does not want; the nearer a candidate, the less it scores. J.
     *     Rocchio's negative feedback (1971), with a factor in place of the difference, so that no part falls below 0
     */
    public List<Ranked> rank(Collection<Candidate> candidates, Collection<Candidate> against) {
        Map<WorkId, Double> unwanted = against.stream()
                .collect(Collectors.toMap(Candidate::work, candidate -> atLeastOne(candidate.evidence())));
        return candidates.stream()
                .map(candidate -> ranked(candidate, 1 - unwanted.getOrDefault(candidate.work(), 0.0)))
                .sorted(BEST_FIRST)
                .toList();
    }

    /** The value of each feature that a candidate has evidence of. */
    public static Map<Feature, Double> features(Candidate candidate) {
        Map<Feature, Double> values = new EnumMap<>(Feature.class);
        byFeature(candidate).forEach((feature, evidence) -> values.put(feature, atLeastOne(evidence)));
        return values;
    }

    private Ranked ranked(Candidate candidate, double factor) {
        List<Part> parts = new ArrayList<>();
        List<Weighed> weighed = new ArrayList<>();
        byFeature(candidate).forEach((feature, evidence) -> {
            Part part = new Part(feature, atLeastOne(evidence) * factor, weights.of(feature));
            parts.add(part);
            weighed.addAll(shared(part, evidence));
        });
        return new Ranked(candidate.work(), new Score(parts), weighed);
    }

    private static Map<Feature, List<Evidence>> byFeature(Candidate candidate) {
        return candidate.evidence().stream()
                .collect(Collectors.groupingBy(Feature::of, () -> new EnumMap<>(Feature.class), Collectors.toList()));
    }

    /** Each piece of evidence has its part of the points by its strength. */
    private static List<Weighed> shared(Part part, List<Evidence> evidence) {
        double all = evidence.stream().mapToDouble(Evidence::strength).sum();
        return evidence.stream()
                .map(one -> new Weighed(one, all > 0 ? part.points() * one.strength() / all : 0))
                .toList();
    }

    /**
     * How likely at least one of several independent signs is right, each taken as the probability that it is: {@code 1 -
     * Π(1 - strength)}, the noisy-or (J. Pearl, Probabilistic Reasoning in Intelligent Systems, 1988). More evidence never
     * counts less, and never leaves 0 to 1.
     */
    static double atLeastOne(Collection<Evidence> evidence) {
        double none = evidence.stream()
                .mapToDouble(one -> 1 - one.strength())
                .sorted() // a product in floating point depends on its order
                .reduce(1, (left, right) -> left * right);
        return Math.clamp(1 - none, 0, 1);
    }
}
