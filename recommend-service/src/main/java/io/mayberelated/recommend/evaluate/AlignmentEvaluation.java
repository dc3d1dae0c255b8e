package io.mayberelated.recommend.evaluate;

import io.mayberelated.events.CommentId;
import io.mayberelated.events.Embedding;
import io.mayberelated.events.WorkEvent.Described;
import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.evaluate.Collected.Said;
import io.mayberelated.recommend.evaluate.LearnWeights.Example;
import io.mayberelated.recommend.graph.SharedGraph;
import io.mayberelated.recommend.rank.Weights;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What would an expert add? Five-fold by work: for the questions of a fold, neither the graph nor the weights know a
 * comment of the fold, and the weights of the others were learned without it, too.
 */
final class AlignmentEvaluation {
    private static final int FOLDS = 5;
    private static final int NO_FOLD = -1;
    /** The title of a work stands twice in its text, as in the figure that others published. */
    static final int TITLE_TIMES = 2;

    private final Vectors vectors;

    AlignmentEvaluation(Vectors vectors) {
        this.vectors = vectors;
    }

    /** Learned from the other folds. */
    Results fiveFold(Alignment data) throws IOException {
        Folded folded = new Folded(data.collected(), corpus(data.collected(), data), Set.of());
        Results results = new Results();
        for (int fold = 0; fold < FOLDS; fold++) {
            Weights weights = folded.learned(data.questions(), fold);
            Setting setting = folded.without(fold, NO_FOLD);
            results.add(setting, weights, in(fold, data.questions()), TITLE_TIMES);
        }
        return results;
    }

    /** Learned from the history alone, of which no work is an answer that the data does not have. */
    Results after(Alignment history, Alignment data) throws IOException {
        Set<WorkId> answers =
                data.collected().works().stream().map(Described::id).collect(Collectors.toSet());
        List<Described> others = history.collected().works().stream()
                .filter(work -> !answers.contains(work.id()))
                .toList();
        Collected both = new Collected(
                Stream.concat(data.collected().works().stream(), others.stream())
                        .toList(),
                history.collected().comments(),
                history.collected().references());
        Set<WorkId> known = others.stream().map(Described::id).collect(Collectors.toSet());
        Results results = new Results();
        Setting setting = new Folded(both, corpus(both, data, history), known).without(NO_FOLD, NO_FOLD);
        results.add(setting, learn(history), data.questions(), TITLE_TIMES);
        return results;
    }

    /** From all there is. */
    Weights learn(Alignment data) throws IOException {
        return new Folded(data.collected(), corpus(data.collected(), data), Set.of())
                .learned(data.questions(), NO_FOLD);
    }

    private Corpus corpus(Collected collected, Alignment... data) throws IOException {
        return new Corpus(
                collected, TITLE_TIMES, work -> Stream.of(data).allMatch(one -> one.hasOwnAbstract(work)), vectors);
    }

    private static List<Judged> in(int fold, Collection<Judged> questions) {
        return questions.stream().filter(judged -> fold(judged.about()) == fold).toList();
    }

    /** By a digest of the id, so that a work is in the same fold wherever it is. */
    private static int fold(WorkId work) {
        return Integer.parseInt(Embedding.digest(work.value()).substring(0, 6), 16) % FOLDS;
    }

    /** Data of which folds can be held back. */
    private record Folded(Collected collected, Corpus corpus, Set<WorkId> known) {
        /** All but two folds. */
        Setting without(int one, int other) {
            Predicate<Said> told = said -> fold(said.about()) != one && fold(said.about()) != other;
            Set<CommentId> ids = new HashSet<>();
            collected.comments().stream()
                    .filter(told)
                    .forEach(said -> ids.add(said.comment().id()));
            SharedGraph graph = collected.graph(told, (_, _) -> true);
            return new Setting(graph, corpus, ids::contains, known);
        }

        /** Of the questions of each fold but one, asked without their own fold and without that one. */
        Weights learned(List<Judged> questions, int heldBack) {
            List<Example> examples = new ArrayList<>();
            for (int fold = 0; fold < FOLDS; fold++) {
                if (fold != heldBack) {
                    Setting setting = without(fold, heldBack);
                    examples.addAll(in(fold, questions).parallelStream()
                            .map(setting::example)
                            .flatMap(Optional::stream)
                            .toList());
                }
            }
            return LearnWeights.learn(examples, Weights.judged());
        }
    }
}
