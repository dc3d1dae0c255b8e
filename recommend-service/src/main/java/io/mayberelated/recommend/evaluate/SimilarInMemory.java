package io.mayberelated.recommend.evaluate;

import io.mayberelated.events.CommentId;
import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.candidates.SimilarTexts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What search-service answers, in memory: texts by their words, by what they mean, or by both. For both, each is brought to
 * 0 to 1 by the smallest and largest, and the halves are added, which did better than adding ranks (S. Bruch et al., TOIS
 * 42(1), 2023).
 */
final class SimilarInMemory implements SimilarTexts {
    /** As many as search-service gives at most. */
    private static final int HITS_MAX = 100;

    /** By what texts are compared. */
    enum By {
        WORDS,
        MEANING,
        BOTH
    }

    private final Corpus corpus;
    private final By by;
    private final Predicate<CommentId> told;

    /** @param told which comments are known */
    SimilarInMemory(Corpus corpus, By by, Predicate<CommentId> told) {
        this.corpus = corpus;
        this.by = by;
        this.told = told;
    }

    @Override
    public Found find(Like like) {
        Corpus.Asked asked = corpus.asked(like.works(), like.text().orElse(""));
        List<Hit> works = new ArrayList<>();
        first(works(asked), like.works(), corpus.works, _ -> true)
                .forEach(work -> works.add(new Hit(work, Optional.empty())));
        return new Found.Hits(works, first(comments(asked), like.comments(), corpus.comments, told));
    }

    @Override
    public Optional<String> trouble() {
        return Optional.empty();
    }

    private double[] works(Corpus.Asked asked) {
        return switch (by) {
            case WORDS -> corpus.byWords(asked);
            case MEANING -> corpus.byMeaning(asked);
            case BOTH -> sum(corpus.byWords(asked), corpus.byMeaning(asked));
        };
    }

    private double[] comments(Corpus.Asked asked) {
        return switch (by) {
            case WORDS -> corpus.commentsByWords(asked);
            case MEANING -> corpus.commentsByMeaning(asked);
            case BOTH -> sum(corpus.commentsByWords(asked), corpus.commentsByMeaning(asked));
        };
    }

    private static double[] sum(double[] one, double[] other) {
        double[] left = scaled(one);
        double[] right = scaled(other);
        return IntStream.range(0, left.length)
                .mapToDouble(i -> left[i] + right[i])
                .toArray();
    }

    private static double[] scaled(double[] scores) {
        double least = DoubleStream.of(scores).min().orElse(0);
        double most = DoubleStream.of(scores).max().orElse(0);
        double range = most > least ? most - least : 1;
        return DoubleStream.of(scores).map(score -> (score - least) / range).toArray();
    }

    /** The best, equal ones in the order of the collection; never what was asked about. */
    static <T> List<T> first(double[] scores, List<T> asked, List<T> texts, Predicate<T> wanted) {
        return IntStream.range(0, scores.length)
                .filter(i -> scores[i] > 0 && wanted.test(texts.get(i)) && !asked.contains(texts.get(i)))
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> scores[i]).reversed())
                .limit(HITS_MAX)
                .map(texts::get)
                .toList();
    }

    static List<WorkId> works(double[] scores, WorkId asked, Corpus corpus) {
        return first(scores, List.of(asked), corpus.works, _ -> true);
    }
}
