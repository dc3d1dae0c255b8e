package io.mayberelated.deploy.benchmark.collection;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Made-up works that cite each other and were written by people, the same in each run.
 *
 * <p>Whom a work cites is copied from a work before it, or chosen anew from its own field: the copying model (R. Kumar et
 * al., Stochastic models for the web graph, FOCS 2000), which leads to what real citations are like, a power law of how
 * often works are cited, and works that are cited together time and again. How many works one cites is log-normal. Who
 * wrote a work is copied from an earlier one, or new.
 */
public final class Literature {
    private static final long SEED = 5;
    private static final double MEDIAN_REFERENCES = 5;
    private static final double SPREAD = 0.75;
    private static final int REFERENCES_MAX = 200;
    private static final int FIELD = 2_000;
    private static final double COPIED = 0.6;
    private static final double KNOWN_AUTHOR = 0.7;
    private static final int AUTHORS_MAX = 4;

    private final int[][] cited;
    private final int[][] authors;

    private Literature(int[][] cited, int[][] authors) {
        this.cited = cited;
        this.authors = authors;
    }

    public static Literature of(int works) {
        Random random = new Random(SEED);
        int[][] cited = new int[works][];
        int[][] authors = new int[works][];
        int people = 0;
        for (int work = 0; work < works; work++) {
            cited[work] = references(work, cited, random);
            authors[work] = new int[1 + random.nextInt(AUTHORS_MAX)];
            for (int i = 0; i < authors[work].length; i++) {
                boolean isKnown = work > 0 && random.nextDouble() < KNOWN_AUTHOR;
                authors[work][i] = isKnown ? any(authors[random.nextInt(work)], random) : people++;
            }
        }
        return new Literature(cited, authors);
    }

    private static int[] references(int work, int[][] cited, Random random) {
        int wanted = work == 0 ? 0 : (int) Math.round(MEDIAN_REFERENCES * Math.exp(SPREAD * random.nextGaussian()));
        int[] references = new int[Math.min(wanted, REFERENCES_MAX)];
        for (int i = 0; i < references.length; i++) {
            int other = near(work, random);
            boolean copies = cited[other].length > 0 && random.nextDouble() < COPIED;
            references[i] = copies ? any(cited[other], random) : other;
        }
        return Arrays.stream(references).distinct().toArray();
    }

    /** An earlier work; most often one of its field, which are those that are the same modulo how many fields there are. */
    private static int near(int work, Random random) {
        int fields = Math.max(1, work / FIELD);
        int other = random.nextInt(work);
        int sameField = other - other % fields + work % fields;
        return sameField < work ? sameField : other;
    }

    private static int any(int[] values, Random random) {
        return values[random.nextInt(values.length)];
    }

    public int works() {
        return cited.length;
    }

    public int[] cited(int work) {
        return cited[work].clone();
    }

    public IntStream authors(int work) {
        return Arrays.stream(authors[work]).distinct();
    }

    /** A work that has been cited: each as likely as it is often cited. */
    int wellKnown(Random random) {
        while (true) {
            int[] references = cited[random.nextInt(cited.length)];
            if (references.length > 0) {
                return any(references, random);
            }
        }
    }

    /** Works to ask about: in turn any one, and one that is known as widely as it is often cited. */
    public int[] toAskAbout(int count) {
        Random random = new Random(SEED + 1);
        return IntStream.range(0, count)
                .map(i -> i % 2 == 0 ? random.nextInt(works()) : wellKnown(random))
                .toArray();
    }
}
