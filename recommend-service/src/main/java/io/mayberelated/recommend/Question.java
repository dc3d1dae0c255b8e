package io.mayberelated.recommend;

import io.mayberelated.events.CommentId;
import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.candidates.Standing.Freshness;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a reader wants to read on from, and what the answer should be like. All works and comments are known ones. */
public record Question(About about, Wishes wishes) {
    /**
     * What a reader has, and has not, in mind.
     *
     * @param works    to read more like these
     * @param notWorks not these, and rather nothing near them
     * @param comments what they name counts as asked for
     * @param threads  what is named in them does
     * @param authors  what they discuss or wrote does
     */
    public record About(
            Optional<String> text,
            List<WorkId> works,
            List<WorkId> notWorks,
            List<CommentId> comments,
            List<String> threads,
            List<String> authors) {
        public About {
            works = List.copyOf(works);
            notWorks = List.copyOf(notWorks);
            comments = List.copyOf(comments);
            threads = List.copyOf(threads);
            authors = List.copyOf(authors);
        }

        public static About work(WorkId work) {
            return new About(Optional.empty(), List.of(work), List.of(), List.of(), List.of(), List.of());
        }

        public static About comment(CommentId comment) {
            return new About(Optional.empty(), List.of(), List.of(), List.of(comment), List.of(), List.of());
        }
    }

    /**
     * What the answer should be like.
     *
     * @param known     works that are not to be told, since the reader knows them
     * @param diversity 0: the best; 1: the most different ones
     * @param asOf      what would have been answered at that moment
     */
    public record Wishes(
            Filter filter,
            Set<WorkId> known,
            double diversity,
            Optional<Freshness.By> freshness,
            Optional<Instant> asOf,
            int limit) {
        public Wishes {
            known = Set.copyOf(known);
        }

        public static Wishes limit(int limit) {
            return new Wishes(Filter.NONE, Set.of(), 0, Optional.empty(), Optional.empty(), limit);
        }

        public Wishes knowing(Set<WorkId> works) {
            return new Wishes(filter, works, diversity, freshness, asOf, limit);
        }

        public Wishes fresh(Optional<Freshness.By> by) {
            return new Wishes(filter, known, diversity, by, asOf, limit);
        }

        Wishes asOf(Optional<Instant> moment) {
            return new Wishes(filter, known, diversity, freshness, moment, limit);
        }
    }

    Question asOf(Optional<Instant> moment) {
        return new Question(about, wishes.asOf(moment));
    }
}
