package io.mayberelated.recommend;

import io.mayberelated.events.CommentId;
import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.candidates.Candidate;
import io.mayberelated.recommend.candidates.CandidateSource;
import io.mayberelated.recommend.candidates.Candidates;
import io.mayberelated.recommend.candidates.CitedBy;
import io.mayberelated.recommend.candidates.Cites;
import io.mayberelated.recommend.candidates.NamedTogether;
import io.mayberelated.recommend.candidates.SameThread;
import io.mayberelated.recommend.candidates.SimilarText;
import io.mayberelated.recommend.candidates.SimilarTexts;
import io.mayberelated.recommend.candidates.SimilarTexts.Found;
import io.mayberelated.recommend.candidates.SimilarTexts.Like;
import io.mayberelated.recommend.explain.Explainer;
import io.mayberelated.recommend.explain.Recommendation;
import io.mayberelated.recommend.graph.GraphView;
import io.mayberelated.recommend.graph.Naming;
import io.mayberelated.recommend.graph.SharedGraph;
import io.mayberelated.recommend.graph.WorkNames;
import io.mayberelated.recommend.rank.Ranked;
import io.mayberelated.recommend.rank.Ranker;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What to read next, for who asks: similar texts are looked up, then candidates are gathered, ranked and explained on one
 * state of the graph. The same question on the same state has the same answer.
 */
public final class RecommendReading {
    private static final List<CandidateSource> OF_THE_GRAPH =
            List.of(new NamedTogether(), new SameThread(), new Cites(), new CitedBy());

    private final SharedGraph graph;
    private final SimilarTexts similarTexts;

    public RecommendReading(SharedGraph graph, SimilarTexts similarTexts) {
        this.graph = graph;
        this.similarTexts = similarTexts;
    }

    /**
     * What a reader has, and has not, in mind. All works and comments are known ones.
     *
     * @param works    to read more like these
     * @param notWorks not these, and rather nothing near them
     * @param comments what they name counts as asked for
     */
    public record Question(
            Optional<String> text, List<WorkId> works, List<WorkId> notWorks, List<CommentId> comments, int limit) {
        public Question {
            works = List.copyOf(works);
            notWorks = List.copyOf(notWorks);
            comments = List.copyOf(comments);
        }

        Like like() {
            return new Like(text, works, comments);
        }
    }

    /**
     * @param degraded whether similar texts could not be looked up
     * @param because  why there are no recommendations, when there are none
     */
    public record Answer(List<Recommendation> recommendations, boolean degraded, Optional<String> because) {
        public Answer {
            recommendations = List.copyOf(recommendations);
        }
    }

    public Answer answer(Question question) {
        return switch (similarTexts.find(question.like())) {
            case Found.Hits(var hits) -> answer(question, new SimilarText(hits), false);
            case Found.Away _ -> answer(question, new SimilarText(List.of()), true);
        };
    }

    private Answer answer(Question question, SimilarText similar, boolean degraded) {
        List<Recommendation> recommendations = graph.read(view -> recommend(question, similar, view));
        Optional<String> because =
                recommendations.isEmpty() ? Optional.of(because(question, degraded)) : Optional.empty();
        return new Answer(recommendations, degraded, because);
    }

    private static List<Recommendation> recommend(Question question, SimilarText similar, GraphView graph) {
        List<WorkId> seeds = seeds(question, graph);
        Set<WorkId> excluded = new HashSet<>(seeds);
        excluded.addAll(question.notWorks());
        List<CandidateSource> sources =
                Stream.concat(OF_THE_GRAPH.stream(), Stream.of(similar)).toList();
        List<Candidate> candidates = Candidates.from(sources, seeds, excluded, graph);
        List<Candidate> against = Candidates.from(OF_THE_GRAPH, question.notWorks(), excluded, graph);
        return Ranker.rank(candidates, against).stream()
                .filter(ranked -> ranked.score().total() > 0)
                .limit(question.limit())
                .flatMap(ranked -> explained(ranked, graph).stream())
                .toList();
    }

    /** In one order, so that the same question in other words has the same answer. */
    private static List<WorkId> seeds(Question question, GraphView graph) {
        Stream<WorkId> named = question.comments().stream()
                .flatMap(comment -> graph.named(comment).stream())
                .map(Naming::work)
                .filter(work -> !question.notWorks().contains(work));
        return Stream.concat(question.works().stream(), named)
                .distinct()
                .sorted(WorkNames.BY_ID)
                .toList();
    }

    private static Optional<Recommendation> explained(Ranked ranked, GraphView graph) {
        return graph.work(ranked.work())
                .map(work -> new Recommendation(work.ref(), ranked.score().total(), Explainer.explain(ranked)));
    }

    private static String because(Question question, boolean degraded) {
        String likeness = degraded
                ? "works with a similar text could not be looked up, since search-service does not answer now"
                : "no other work has a similar text";
        boolean textOnly = question.works().isEmpty() && question.comments().isEmpty();
        return textOnly
                ? "For a text alone only similar texts are looked at: %s.".formatted(likeness)
                : "No comment names another work together with these, no thread, no list of references connects them with one, and %s."
                        .formatted(likeness);
    }
}
