package io.mayberelated.deploy.benchmark.collection;

import java.util.Optional;
import java.util.Random;

/**
 * Made-up comments on a {@link Literature}: twelve in a thread, most of them answers, each on one to three works that
 * belong together. Each is a function of its number.
 */
public record Talk(Literature literature) {
    private static final long SEED = 6;
    private static final int OF_THREAD = 12;
    private static final int PEOPLE = 20_000;
    private static final double ANSWERS = 0.6;
    private static final int WORKS_MAX = 3;

    /** @param parent the number of the comment that it answers */
    public record Comment(int number, int thread, int author, Optional<Integer> parent, int[] works) {
        public Comment {
            works = works.clone();
        }

        @Override
        public int[] works() {
            return works.clone();
        }
    }

    public Comment comment(int number) {
        Random random = new Random(SEED + number * 31L);
        int place = number % OF_THREAD;
        boolean answers = place > 0 && random.nextDouble() < ANSWERS;
        Optional<Integer> parent = answers ? Optional.of(number - 1 - random.nextInt(place)) : Optional.empty();
        int author = (int) (PEOPLE * random.nextDouble() * random.nextDouble() * random.nextDouble());
        return new Comment(number, number / OF_THREAD, author, parent, works(random));
    }

    /** A well-known work, and some that it cites. */
    private int[] works(Random random) {
        int first = literature.wellKnown(random);
        int[] beside = literature.cited(first);
        int count = Math.min(1 + random.nextInt(WORKS_MAX), 1 + beside.length);
        int[] works = new int[count];
        works[0] = first;
        int from = beside.length == 0 ? 0 : random.nextInt(beside.length);
        for (int i = 1; i < count; i++) {
            works[i] = beside[(from + i) % beside.length];
        }
        return works;
    }
}
