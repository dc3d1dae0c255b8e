package io.mayberelated.recommend;

import io.mayberelated.recommend.candidates.Answers;
import io.mayberelated.recommend.candidates.Candidate;
import io.mayberelated.recommend.candidates.CandidateSource;
import io.mayberelated.recommend.candidates.Candidates;
import io.mayberelated.recommend.candidates.CitedBy;
import io.mayberelated.recommend.candidates.Cites;
import io.mayberelated.recommend.candidates.CoCited;
import io.mayberelated.recommend.candidates.Coupled;
import io.mayberelated.recommend.candidates.Likeness;
import io.mayberelated.recommend.candidates.NamedTogether;
import io.mayberelated.recommend.candidates.SameAuthor;
import io.mayberelated.recommend.candidates.SameThread;
import io.mayberelated.recommend.candidates.Seeds;
import io.mayberelated.recommend.candidates.SimilarText;
import io.mayberelated.recommend.candidates.SimilarTexts;
import io.mayberelated.recommend.candidates.SimilarTexts.Found;
import io.mayberelated.recommend.candidates.SimilarTexts.Like;
import io.mayberelated.recommend.candidates.Standing;
import io.mayberelated.recommend.candidates.Standing.Freshness;
import io.mayberelated.recommend.candidates.Walk;
import io.mayberelated.recommend.explain.Explainer;
import io.mayberelated.recommend.explain.Recommendation;
import io.mayberelated.recommend.graph.GraphView;
import io.mayberelated.recommend.graph.Nodes;
import io.mayberelated.recommend.graph.SharedGraph;
import io.mayberelated.recommend.rank.Diversity;
import io.mayberelated.recommend.rank.Ranked;
import io.mayberelated.recommend.rank.Ranker;
import io.mayberelated.recommend.rank.Weights;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * What to read next, for who asks: similar texts are looked up, then candidates are gathered, ranked and explained on one
 * state of the graph. The same question on the same state has the same answer.
 */
public final class RecommendReading {
    private static final List<CandidateSource> BESIDE_WORKS = List.of(
            new NamedTogether(),
            new Answers(),
            new SameThread(),
            new Cites(),
            new CitedBy(),
            new CoCited(),
            new Coupled(),
            new SameAuthor());
    private static final List<CandidateSource> BESIDE_TEXTS = List.of(new Walk(), new SimilarText());

    private final SharedGraph graph;
    private final SimilarTexts similarTexts;
    private final Ranker ranker;
    private final InstantSource clock;

    public RecommendReading(SharedGraph graph, SimilarTexts similarTexts, Weights weights, InstantSource clock) {
        this.graph = graph;
        this.similarTexts = similarTexts;
        this.ranker = new Ranker(weights);
        this.clock = clock;
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
        return answer(question, similar(question));
    }

    /**
     * What would have been answered, and what is otherwise now.
     *
     * @param then to a question as of a moment
     */
    public record Compared(Answer then, List<Difference.Change> changes) {
        public Compared {
            changes = List.copyOf(changes);
        }
    }

    /** Both from the same similar texts, so that what is different is what was said and cited since. */
    public Compared compare(Question question) {
        Found similar = similar(question);
        Answer then = answer(question, similar);
        Answer now = answer(question.asOf(Optional.empty()), similar);
        return new Compared(then, Difference.between(then.recommendations(), now.recommendations()));
    }

    /** All that might be answered, with what speaks for it, by id: what weights are learned from. */
    public List<Candidate> candidates(Question question) {
        return switch (similar(question)) {
            case Found.Hits hits -> graph.read(view -> candidates(question, hits, view));
            case Found.Away(var because) -> throw new IllegalStateException(because);
        };
    }

    /** What is similar to what was asked; nothing of it depends on the moment that is asked about. */
    private Found similar(Question question) {
        Beginning beginning = graph.read(view -> Beginning.of(question.about(), view));
        return similarTexts.find(new Like(question.about().text(), beginning.works(), beginning.comments()));
    }

    private Answer answer(Question question, Found similar) {
        return switch (similar) {
            case Found.Hits hits -> answer(question, hits, false);
            case Found.Away _ -> answer(question, new Found.Hits(List.of(), List.of()), true);
        };
    }

    private Answer answer(Question question, Found.Hits hits, boolean degraded) {
        List<Recommendation> recommendations = question.wishes()
                .asOf()
                .map(moment -> graph.read(moment, view -> recommend(question, hits, view)))
                .orElseGet(() -> graph.read(view -> recommend(question, hits, view)));
        Optional<String> because =
                recommendations.isEmpty() ? Optional.of(Because.of(question, degraded)) : Optional.empty();
        return new Answer(recommendations, degraded, because);
    }

    private List<Recommendation> recommend(Question question, Found.Hits hits, GraphView view) {
        Likeness likeness = new Likeness(view);
        List<Ranked> ordered = Diversity.order(
                rank(question, hits, view),
                question.wishes().diversity(),
                question.wishes().limit(),
                (one, other) -> likeness.of(one.work(), other.work()));
        Explainer explainer = new Explainer(view);
        return ordered.stream()
                .flatMap(ranked -> view.work(ranked.work()).stream()
                        .map(work ->
                                new Recommendation(work.ref(), ranked.score().total(), explainer.explain(ranked))))
                .toList();
    }

    private List<Ranked> rank(Question question, Found.Hits hits, GraphView view) {
        return ranker.rank(candidates(question, hits, view), against(question, view)).stream()
                .filter(ranked -> ranked.score().total() > 0)
                .toList();
    }

    private List<Candidate> candidates(Question question, Found.Hits hits, GraphView view) {
        Beginning beginning = Beginning.of(question.about(), view);
        Seeds seeds = new Seeds(beginning.works(), beginning.comments(), hits.works(), hits.comments());
        List<CandidateSource> sources = new ArrayList<>(BESIDE_WORKS);
        sources.addAll(BESIDE_TEXTS);
        Standing standing = new Standing(view, freshness(question));
        return Candidates.from(sources, seeds, wanted(question, beginning, view), view).stream()
                .map(standing::of)
                .toList();
    }

    private static List<Candidate> against(Question question, GraphView view) {
        Seeds unwanted = Seeds.of(question.about().notWorks());
        return unwanted.works().isEmpty() ? List.of() : Candidates.from(BESIDE_WORKS, unwanted, _ -> true, view);
    }

    private static IntPredicate wanted(Question question, Beginning beginning, GraphView view) {
        Nodes nodes = view.nodes();
        Set<Integer> left = new HashSet<>();
        Stream.of(question.wishes().known(), beginning.works(), question.about().notWorks())
                .flatMap(Collection::stream)
                .forEach(work -> left.add(nodes.number(work)));
        Filter filter = question.wishes().filter();
        if (filter.equals(Filter.NONE)) {
            return work -> !left.contains(work);
        }
        return work -> !left.contains(work)
                && view.work(nodes.workId(work)).filter(filter::takes).isPresent();
    }

    private Optional<Freshness> freshness(Question question) {
        LocalDate today = LocalDate.ofInstant(question.wishes().asOf().orElseGet(clock::instant), ZoneOffset.UTC);
        return question.wishes().freshness().map(by -> new Freshness(by, today));
    }
}
