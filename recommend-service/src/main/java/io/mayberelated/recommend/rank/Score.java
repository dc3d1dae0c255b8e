package io.mayberelated.recommend.rank;

import java.util.List;

/** A score and the sum it is made of. What is shown as the reason is what was added up. */
public record Score(List<Part> parts) {
    /** @param value 0 to 1 */
    public record Part(Feature feature, double value) {
        public Part {
            if (!(value >= 0 && value <= 1)) { // also refuses NaN
                throw new IllegalArgumentException("%s is %s, outside 0 to 1".formatted(feature, value));
            }
        }

        public double points() {
            return value * feature.weight();
        }
    }

    public Score {
        parts = List.copyOf(parts);
    }

    public double total() {
        return parts.stream().mapToDouble(Part::points).sum();
    }
}
