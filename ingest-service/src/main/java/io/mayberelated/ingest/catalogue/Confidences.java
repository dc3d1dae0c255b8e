package io.mayberelated.ingest.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/**
 * How often each rule is right: its name, the share, and how that is known, a line each, the fields parted by tabs; lines
 * that begin with {@code #} are remarks.
 *
 * <p>{@code bin/evaluate mentions --confidences FILE} writes the file anew from what it counts.
 */
public record Confidences(Map<Rule, Double> byRule) {
    /** Those that come with the service. */
    public static final Confidences SHIPPED = shipped();

    /** What is thought of a rule before anything is counted, and how many cases it takes to think otherwise. */
    private static final double PRIOR = 0.8;

    private static final int PRIOR_CASES = 5;

    public Confidences {
        byRule = Map.copyOf(byRule);
    }

    double of(Rule rule) {
        return byRule.getOrDefault(rule, 0.0);
    }

    /**
     * The mean of a beta distribution: what was counted, drawn towards what was thought.
     *
     * @return to two digits; more are not known
     */
    public static double fitted(long right, long wrong) {
        double share = (right + PRIOR * PRIOR_CASES) / (right + wrong + PRIOR_CASES);
        return Math.round(share * 100) / 100.0;
    }

    /** @throws IllegalArgumentException when a line is no rule's, or a rule has no line; the message names it */
    static Confidences read(Reader lines) throws IOException {
        Map<Rule, Double> byRule = new EnumMap<>(Rule.class);
        for (String line : new BufferedReader(lines).lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] fields = line.split("\t", -1);
                if (fields.length != 3) {
                    throw new IllegalArgumentException("expected rule, confidence and reason, parted by tabs: " + line);
                }
                byRule.put(Rule.valueOf(fields[0]), share(fields[1], line));
            }
        }
        for (Rule rule : Rule.values()) {
            if (!byRule.containsKey(rule)) {
                throw new IllegalArgumentException("no confidence for " + rule);
            }
        }
        return new Confidences(byRule);
    }

    private static double share(String field, String line) {
        double share = Double.parseDouble(field);
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("expected a share from 0 to 1: " + line);
        }
        return share;
    }

    private static Confidences shipped() {
        try (InputStream in = Confidences.class.getResourceAsStream("/confidences.tsv")) {
            if (in == null) {
                throw new IllegalStateException("the service comes without its confidences.tsv");
            }
            return read(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
