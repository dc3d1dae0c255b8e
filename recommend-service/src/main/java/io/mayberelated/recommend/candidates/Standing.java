package io.mayberelated.recommend.candidates;

import io.mayberelated.recommend.graph.Comment;
import io.mayberelated.recommend.graph.GraphView;
import io.mayberelated.recommend.graph.Nodes;
import io.mayberelated.recommend.graph.Work;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What speaks for a candidate whatever was asked. It brings up no candidates: a well-known work is related to nothing by that alone. */
public final class Standing {
    private final GraphView graph;
    private final Optional<Freshness> freshness;

    public Standing(GraphView graph, Optional<Freshness> freshness) {
        this.graph = graph;
        this.freshness = freshness;
    }

    /**
     * What a reader calls new.
     *
     * @param by    which of its days
     * @param today what it is compared with
     */
    public record Freshness(By by, LocalDate today) {
        /** What makes a work new. */
        public enum By {
            PUBLICATION(365),
            /** An old paper is new on the day on which it is discussed. */
            CONVERSATION(30);

            private final int halfLife;

            By(int halfLife) {
                this.halfLife = halfLife;
            }
        }

        /** Half after each half-life, to the day. */
        double of(LocalDate day) {
            long age = Math.max(0, today.toEpochDay() - day.toEpochDay());
            return Math.pow(0.5, (double) age / by.halfLife);
        }
    }

    public Candidate of(Candidate candidate) {
        Nodes nodes = graph.nodes();
        int work = nodes.number(candidate.work());
        List<Evidence> evidence = new ArrayList<>(candidate.evidence());
        int comments = nodes.countMentioning(work);
        int citations = nodes.countCiting(work);
        if (comments + citations > 0) {
            evidence.add(new Evidence.Discussed(comments, citations));
        }
        freshness.flatMap(wish -> fresh(candidate, wish)).ifPresent(evidence::add);
        return new Candidate(candidate.work(), evidence);
    }

    private Optional<Evidence> fresh(Candidate candidate, Freshness wish) {
        return switch (wish.by()) {
            case PUBLICATION ->
                graph.work(candidate.work())
                        .flatMap(Work::day)
                        .map(day -> new Evidence.Fresh(Evidence.Fresh.Event.PUBLISHED, wish.of(day), Optional.empty()));
            case CONVERSATION ->
                new Discussion(graph)
                        .naming(candidate.work(), 1).stream()
                                .findFirst()
                                .map(comment -> new Evidence.Fresh(
                                        Evidence.Fresh.Event.DISCUSSED,
                                        wish.of(day(comment.from())),
                                        Optional.of(comment).map(Comment::id)));
        };
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
