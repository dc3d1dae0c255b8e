package io.mayberelated.recommend.candidates;

import io.mayberelated.events.CommentId;
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

    /**
     * Comments name both.
     *
     * @param by some of them, the newest first; so below
     */
    record NamedTogether(WorkId via, Overlap comments, List<CommentId> by) implements Evidence {
        public NamedTogether {
            by = List.copyOf(by);
        }

        @Override
        public double strength() {
            return comments.strength();
        }
    }

    /** Comments name both in one breath: in the same passage. */
    record SamePassage(WorkId via, Overlap comments, List<CommentId> by) implements Evidence {
        public SamePassage {
            by = List.copyOf(by);
        }

        @Override
        public double strength() {
            return comments.strength();
        }
    }

    /** Comments name it that stand in one thread with comments that name the other. */
    record SameThread(WorkId via, Overlap threads, List<CommentId> by) implements Evidence {
        public SameThread {
            by = List.copyOf(by);
        }

        @Override
        public double strength() {
            return threads.strength();
        }
    }

    /** Comments name it that answer the same comment, or each other, as comments that name the other do. */
    record Answers(WorkId via, Overlap exchanges, List<CommentId> by) implements Evidence {
        public Answers {
            by = List.copyOf(by);
        }

        @Override
        public double strength() {
            return exchanges.strength();
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

    /** Works cite both: H. Small, JASIS 24(4), 1973. */
    record CoCited(WorkId via, Overlap works) implements Evidence {
        @Override
        public double strength() {
            return works.strength();
        }
    }

    /** Both cite the same: bibliographic coupling, M. Kessler, American Documentation 14(1), 1963. */
    record Coupled(WorkId via, Overlap references) implements Evidence {
        @Override
        public double strength() {
            return references.strength();
        }
    }

    /**
     * A walker that sets out from what was asked is often found at it.
     *
     * @param strength of the most that is found at any candidate
     * @param via      where it mostly comes from
     * @param by       the comment that it mostly comes by, unless it is a citation
     */
    record Walked(double strength, Optional<WorkId> via, Optional<CommentId> by) implements Evidence {
        public Walked {
            requireShare(strength);
        }
    }

    /** A person wrote both, and {@code works} in all. */
    record SameAuthor(WorkId via, int works) implements Evidence {
        /** Who wrote so many has written on several subjects, or is several people of one name. */
        private static final double MANY = 50;

        @Override
        public double strength() {
            return MANY / (MANY + works);
        }
    }

    /**
     * Its text is like the texts asked about.
     *
     * @param rank  from 0, the most similar
     * @param quote of its abstract
     */
    record SimilarText(int rank, Optional<Passage> quote) implements Evidence {
        /** With it the tenth hit counts about half of the first. */
        private static final double K = 10;

        /**
         * By rank alone, since likenesses of words and of meaning have no common unit: the share of one list in reciprocal
         * rank fusion (G. Cormack, C. Clarke, S. Büttcher, SIGIR 2009), with a steeper {@code k}, scaled to 1 for the first.
         */
        @Override
        public double strength() {
            return K / (K + rank);
        }
    }

    /** It is often named and cited, by whomever. */
    record Discussed(int comments, int citations) implements Evidence {
        /** More says no more. */
        private static final int TIMES_MAX = 100;

        /** By the order of magnitude. */
        @Override
        public double strength() {
            return Math.min(1, Math.log1p(comments + citations) / Math.log1p(TIMES_MAX));
        }
    }

    /** It came out, or was talked about again, not long ago. */
    record Fresh(Event what, double strength, Optional<CommentId> by) implements Evidence {
        /** What happened. */
        public enum Event {
            PUBLISHED,
            DISCUSSED
        }

        public Fresh {
            requireShare(strength);
        }
    }

    private static void requireShare(double strength) {
        if (!(strength >= 0 && strength <= 1)) { // also refuses NaN
            throw new IllegalArgumentException("a strength of " + strength);
        }
    }
}
