package io.mayberelated.recommend.rank;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How much each feature counts. They are learned from what people did recommend; the file says how. */
public final class Weights {
    private static final String LEARNED = "/recommend/weights.properties";
    private static final String JUDGED = "/recommend/judgement.properties";

    private final Map<Feature, Double> byFeature;

    private Weights(Map<Feature, Double> byFeature) {
        this.byFeature = byFeature;
    }

    /** @throws IllegalArgumentException when one is missing, negative or not finite */
    public static Weights of(Map<Feature, Double> given) {
        Map<Feature, Double> byFeature = new EnumMap<>(Feature.class);
        for (Feature feature : Feature.values()) {
            double weight = given.getOrDefault(feature, Double.NaN);
            if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) { // also refuses NaN
                throw new IllegalArgumentException("the weight of %s is %s".formatted(feature.key(), weight));
            }
            byFeature.put(feature, weight);
        }
        return new Weights(byFeature);
    }

    /** Those that come with the service. */
    public static Weights learned() {
        return resource(LEARNED);
    }

    /** What was judged before anything was learned. */
    public static Weights judged() {
        return resource(JUDGED);
    }

    private static Weights resource(String name) {
        try (InputStream file = Weights.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines of {@code feature = weight}, as {@link Properties} have them. */
    public static Weights read(InputStream file) throws IOException {
        Properties lines = new Properties();
        lines.load(file);
        Map<Feature, Double> byFeature = new EnumMap<>(Feature.class);
        Set<String> unknown = new TreeSet<>(lines.stringPropertyNames());
        for (Feature feature : Feature.values()) {
            if (unknown.remove(feature.key())) {
                byFeature.put(feature, Double.valueOf(lines.getProperty(feature.key())));
            }
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("weights of what is no feature: " + unknown);
        }
        return of(byFeature);
    }

    public double of(Feature feature) {
        return byFeature.getOrDefault(feature, 0.0);
    }

    /** The same for some features, and nothing for the others. */
    public Weights only(Predicate<Feature> wanted) {
        Map<Feature, Double> some = new EnumMap<>(Feature.class);
        byFeature.forEach((feature, weight) -> some.put(feature, wanted.test(feature) ? weight : 0));
        return new Weights(some);
    }

    /** As a file has them: in a unit of which the largest is 1, since only their proportions make an order. */
    public List<String> lines() {
        double largest =
                byFeature.values().stream().mapToDouble(weight -> weight).max().orElse(1);
        return Stream.of(Feature.values())
                .map(feature -> String.format(Locale.ROOT, "%s = %.3f", feature.key(), of(feature) / largest))
                .toList();
    }
}
