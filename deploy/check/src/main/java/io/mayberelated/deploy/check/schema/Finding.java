package io.mayberelated.deploy.check.schema;

/**
 * What is wrong.
 *
 * @param place the kind and name of the object
 * @param rule  what should be, and what is
 */
public record Finding(String place, String rule) {
    @Override
    public String toString() {
        return place + ": " + rule;
    }
}
