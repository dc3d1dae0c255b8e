package io.mayberelated.recommend.evaluate;

import io.mayberelated.recommend.rank.Feature;
import io.mayberelated.recommend.rank.Weights;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Learns the weights under which the works that people named stand first: those that make the named ones likely to be
 * drawn, each candidate as likely as the exponential of its score (the top-one loss of ListNet, Z. Cao et al., ICML 2007).
 *
 * <p>No weight falls below 0, since each is the share of a reason. A feature of which the data tells little stays near what
 * was judged before. Projected gradient descent; the loss is convex, so there is one best answer and no chance in finding
 * it.
 */
final class LearnWeights {
    private static final int STEPS_MAX = 2_000;
    private static final double SMALLEST_STEP = 1e-9;
    private static final double GAIN_ENOUGH = 1e-9;

    /** How much a doubt about the data counts; larger keeps closer to the judgement. */
    private static final double PULL = 1e-3;

    private static final Feature[] FEATURES = Feature.values();

    private final List<Example> examples;
    private final double[] judged;

    private LearnWeights(List<Example> examples, double[] judged) {
        this.examples = examples;
        this.judged = judged;
    }

    /**
     * One question.
     *
     * @param candidates of each candidate, the value of each feature
     * @param wanted     of each candidate, which part it is of the works that were named; they sum to 1
     */
    record Example(List<double[]> candidates, double[] wanted) {
        Example {
            candidates = List.copyOf(candidates);
        }
    }

    static double[] row(Map<Feature, Double> values) {
        double[] row = new double[FEATURES.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = values.getOrDefault(FEATURES[i], 0.0);
        }
        return row;
    }

    /** @param judgement what was thought before */
    static Weights learn(List<Example> examples, Weights judgement) {
        double[] start = new double[FEATURES.length];
        for (int i = 0; i < start.length; i++) {
            start[i] = judgement.of(FEATURES[i]);
        }
        return weights(new LearnWeights(examples, start).best());
    }

    private double[] best() {
        double[] weights = judged.clone();
        double[] gradient = new double[weights.length];
        double loss = loss(weights, gradient);
        double step = 1;
        for (int i = 0; i < STEPS_MAX && step > SMALLEST_STEP; i++) {
            double[] tried = projected(weights, gradient, step);
            double[] next = new double[weights.length];
            double lower = loss(tried, next);
            if (lower < loss) {
                boolean done = loss - lower < GAIN_ENOUGH;
                weights = tried;
                gradient = next;
                loss = lower;
                step *= 1.5;
                if (done) {
                    break;
                }
            } else {
                step /= 2;
            }
        }
        return weights;
    }

    private static double[] projected(double[] weights, double[] gradient, double step) {
        double[] tried = new double[weights.length];
        for (int i = 0; i < tried.length; i++) {
            tried[i] = Math.max(0, weights[i] - step * gradient[i]);
        }
        return tried;
    }

    /** @param gradient filled in */
    private double loss(double[] weights, double[] gradient) {
        double loss = 0;
        for (Example example : examples) {
            loss += loss(example, weights, gradient);
        }
        for (int i = 0; i < weights.length; i++) {
            double away = weights[i] - judged[i];
            gradient[i] = gradient[i] / examples.size() + 2 * PULL * away;
            loss += examples.size() * PULL * away * away;
        }
        return loss / examples.size();
    }

    private static double loss(Example example, double[] weights, double[] gradient) {
        double[] likely = likelihoods(example, weights);
        double loss = 0;
        for (int c = 0; c < likely.length; c++) {
            double wanted = example.wanted()[c];
            loss -= wanted > 0 ? wanted * Math.log(likely[c]) : 0;
            double[] values = example.candidates().get(c);
            for (int f = 0; f < gradient.length; f++) {
                gradient[f] -= values[f] * (wanted - likely[c]);
            }
        }
        return loss;
    }

    private static double[] likelihoods(Example example, double[] weights) {
        double[] likely = new double[example.wanted().length];
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < likely.length; c++) {
            double[] values = example.candidates().get(c);
            for (int f = 0; f < weights.length; f++) {
                likely[c] += weights[f] * values[f];
            }
            most = Math.max(most, likely[c]);
        }
        double all = 0;
        for (int c = 0; c < likely.length; c++) {
            likely[c] = Math.exp(likely[c] - most);
            all += likely[c];
        }
        for (int c = 0; c < likely.length; c++) {
            likely[c] /= all;
        }
        return likely;
    }

    private static Weights weights(double[] values) {
        Map<Feature, Double> weights = new EnumMap<>(Feature.class);
        for (int i = 0; i < values.length; i++) {
            weights.put(FEATURES[i], values[i]);
        }
        return Weights.of(weights);
    }
}
