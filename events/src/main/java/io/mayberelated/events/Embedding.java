package io.mayberelated.events;

import java.util.Arrays;
import java.util.Objects;

/**
 * What a text means to a model, as a point on its unit sphere: the nearer two points, the more alike the texts.
 *
 * <p>Points of two models do not compare, nor do those of two versions of one; a text that was edited needs a new one,
 * which {@link #textDigest} shows.
 *
 * @param model      which made it
 * @param textDigest what {@link #digest} says of the whole text that it was made from, which may be longer than what
 *                   the model reads
 * @param vector     of length 1, so that the cosine of two is their dot product
 */
public record Embedding(Model model, String textDigest, float[] vector) {
    /** With this an event stays below 64 KiB; common models have 384 to 1024. */
    public static final int DIMENSIONS_MAX = 1_024;

    private static final double LENGTH_TOLERANCE = 1e-3;

    /**
     * @param name    as its makers call it
     * @param version changes with all that changes a vector: weights, runtime, how long a text may be
     */
    public record Model(String name, String version) {
        public Model {
            if (name.isBlank() || version.isBlank()) {
                throw new IllegalArgumentException(
                        "a model has a name and a version: '%s' '%s'".formatted(name, version));
            }
        }

        @Override
        public String toString() {
            return name + "@" + version;
        }
    }

    public Embedding {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(textDigest, "textDigest");
        vector = vector.clone();
        if (vector.length == 0 || vector.length > DIMENSIONS_MAX) {
            throw new IllegalArgumentException(
                    "a vector has 1 to %d dimensions, not %d".formatted(DIMENSIONS_MAX, vector.length));
        }
        double length = Math.sqrt(dot(vector, vector));
        if (!(Math.abs(length - 1) <= LENGTH_TOLERANCE)) { // also refuses NaN
            throw new IllegalArgumentException("a vector has length 1, not %s".formatted(length));
        }
    }

    /** A copy; use {@link #cosine} to compare. */
    @Override
    public float[] vector() {
        return vector.clone();
    }

    public int dimensions() {
        return vector.length;
    }

    /** Whether it was made from a text as it is now. */
    public boolean isOf(String text) {
        return textDigest.equals(digest(text));
    }

    /** Whether a text, as it is now, has this vector under a model. */
    public boolean isOf(String text, Model wanted) {
        return model.equals(wanted) && isOf(text);
    }

    /**
     * -1 to 1, give or take rounding. Only its order means something: unrelated texts of common models are far from 0.
     *
     * @throws IllegalArgumentException when the other is of another model
     */
    public double cosine(Embedding other) {
        if (!model.equals(other.model) || vector.length != other.vector.length) {
            throw new IllegalArgumentException("vectors of %s and %s do not compare".formatted(model, other.model));
        }
        return dot(vector, other.vector);
    }

    /** Names a text, whatever its length. */
    public static String digest(String text) {
        return Digest.of(text);
    }

    private static double dot(float[] left, float[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += (double) left[i] * right[i];
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Embedding that
                && model.equals(that.model)
                && textDigest.equals(that.textDigest)
                && Arrays.equals(vector, that.vector);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * model.hashCode() + textDigest.hashCode()) + Arrays.hashCode(vector);
    }

    @Override
    public String toString() {
        return "Embedding[%s of %s, %d dimensions]".formatted(model, textDigest, vector.length);
    }
}
