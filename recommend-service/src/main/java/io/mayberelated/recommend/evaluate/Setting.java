package io.mayberelated.recommend.evaluate;

import io.mayberelated.events.CommentId;
import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.Question;
import io.mayberelated.recommend.Question.About;
import io.mayberelated.recommend.Question.Wishes;
import io.mayberelated.recommend.RecommendReading;
import io.mayberelated.recommend.candidates.Candidate;
import io.mayberelated.recommend.evaluate.LearnWeights.Example;
import io.mayberelated.recommend.graph.SharedGraph;
import io.mayberelated.recommend.rank.Ranker;
import io.mayberelated.recommend.rank.Weights;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The service as it is set up for some questions.
 *
 * @param told  which comments are known
 * @param known works that are no answers
 */
record Setting(SharedGraph graph, Corpus corpus, Predicate<CommentId> told, Set<WorkId> known) {
    private static final int LIMIT = 100;

    List<WorkId> answer(Judged judged, Contender contender, Weights weights) {
        return reading(contender, weights.only(contender::has)).answer(question(judged)).recommendations().stream()
                .map(recommendation -> recommendation.work().id())
                .toList();
    }

    /** What can be learned from a question; empty when nothing that was named can be found. */
    Optional<Example> example(Judged judged) {
        List<Candidate> candidates = reading(Contender.WHOLE, Weights.judged()).candidates(question(judged));
        double[] wanted = candidates.stream()
                .mapToDouble(candidate -> judged.right().getOrDefault(candidate.work(), 0))
                .toArray();
        double all = 0;
        for (double one : wanted) {
            all += one;
        }
        if (all == 0) {
            return Optional.empty();
        }
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] /= all;
        }
        return Optional.of(new Example(
                candidates.stream()
                        .map(candidate -> LearnWeights.row(Ranker.features(candidate)))
                        .toList(),
                wanted));
    }

    private RecommendReading reading(Contender contender, Weights weights) {
        return new RecommendReading(
                graph, new SimilarInMemory(corpus, contender.by(), told), weights, InstantSource.fixed(Instant.EPOCH));
    }

    private Question question(Judged judged) {
        About about = new About(judged.text(), List.of(judged.about()), List.of(), List.of(), List.of(), List.of());
        return new Question(about, Wishes.limit(LIMIT).knowing(known));
    }
}
