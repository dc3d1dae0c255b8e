package io.mayberelated.recommend.rank;

import java.util.List;

/** A score and the sum it is made of. What is shown as the reason is what was added up. */
public record Score(List<Part> parts) {
    /** @param value 0 to 1 */
    public record Part(Feature feature, double value, double weight) {
        public Part {
            if (!(value >= 0 && value <= 1)) { // also refuses NaN
                throw new IllegalArgumentException("%s is %s, outside 0 to 1".formatted(feature, value));
            }
        }

        public double points() {
            return value * weight;
        }
    }

    public Score {
        parts = List.copyOf(parts);
    }

    public double total() {
        double total = 0;
        for (Part part : parts) {
            total += part.points();
        }
        return total;
    }
}
