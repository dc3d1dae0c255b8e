package io.mayberelated.recommend.candidates;

import io.mayberelated.events.Passage;
import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.graph.Citation;
import io.mayberelated.recommend.graph.Overlap;
import java.util.List;
import java.util.Optional;

/** Why a work came up. It travels with the candidate; nothing later has to guess. */
public sealed interface Evidence {
    /** How much it speaks for the candidate by the measure of its own kind, 0 to 1. */
    double strength();

    /** Comments name both. */
    record NamedTogether(WorkId via, Overlap comments, List<Saying> sayings) implements Evidence {
        public NamedTogether {
            sayings = List.copyOf(sayings);
        }

        @Override
        public double strength() {
            return comments.strength();
        }
    }

    /** Comments name it that stand in one thread with comments that name the other. */
    record SameThread(WorkId via, Overlap threads, List<Saying> sayings) implements Evidence {
        public SameThread {
            sayings = List.copyOf(sayings);
        }

        @Override
        public double strength() {
            return threads.strength();
        }
    }

    /** The work asked about cites it, among {@code references}. */
    record Cites(WorkId via, int references) implements Evidence {
        @Override
        public double strength() {
            return Citation.strength(references);
        }
    }

    /** It cites the work asked about, among {@code references}. */
    record CitedBy(WorkId via, int references) implements Evidence {
        @Override
        public double strength() {
            return Citation.strength(references);
        }
    }

    /**
     * Its text is like the texts asked about.
     *
     * @param quote of its abstract
     */
    record SimilarText(double similarity, Optional<Passage> quote) implements Evidence {
        public SimilarText {
            if (!(similarity >= 0 && similarity <= 1)) { // also refuses NaN
                throw new IllegalArgumentException("a similarity of " + similarity);
            }
        }

        @Override
        public double strength() {
            return similarity;
        }
    }
}
