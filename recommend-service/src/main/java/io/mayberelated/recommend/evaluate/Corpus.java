package io.mayberelated.recommend.evaluate;

import io.mayberelated.events.CommentEvent;
import io.mayberelated.events.CommentId;
import io.mayberelated.events.WorkEvent.Described;
import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.evaluate.Collected.Said;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The texts of a collection, and how near each is to a question: by its words, and by what it means. */
final class Corpus {
    /** As the figure that others published for this data has them. */
    private static final double K1_OF_BASELINE = 0.9;

    private static final double B_OF_BASELINE = 0.4;

    /** Lucene's own. */
    private static final double K1 = 1.2;

    private static final double B = 0.75;

    final List<WorkId> works;
    final List<CommentId> comments;

    private final Map<WorkId, Described> byId = new HashMap<>();
    private final Predicate<WorkId> hasOwnAbstract;
    private final Vectors vectors;
    private final Bm25 baseline;
    private final Bm25 words;
    private final Bm25 commentWords;
    private final List<float[]> meanings;
    private final List<float[]> commentMeanings;

    /**
     * @param titleTimes     how often the title of a work stands in its text for the baseline
     * @param hasOwnAbstract whether whoever asks about a work has its abstract
     */
    Corpus(Collected collected, int titleTimes, Predicate<WorkId> hasOwnAbstract, Vectors vectors) throws IOException {
        this.hasOwnAbstract = hasOwnAbstract;
        this.vectors = vectors;
        this.works = collected.works().stream().map(Described::id).toList();
        collected.works().forEach(work -> byId.put(work.id(), work));
        this.comments = collected.comments().stream()
                .map(Said::comment)
                .map(CommentEvent.Posted::id)
                .toList();
        this.baseline = new Bm25(texts(collected, titleTimes), K1_OF_BASELINE, B_OF_BASELINE);
        this.words = new Bm25(texts(collected, 2), K1, B);
        List<String> said = collected.comments().stream()
                .map(Said::comment)
                .map(CommentEvent.Posted::text)
                .toList();
        this.commentWords = new Bm25(said, K1, B);
        this.meanings = vectors.of(texts(collected, 1));
        this.commentMeanings = vectors.of(said);
    }

    /** What a question is about, as text. */
    record Asked(String words, String meaning) {}

    /** A work without its text is known by what is said of it; a work with it, by that. */
    Asked asked(List<WorkId> about, String text) {
        StringBuilder words = new StringBuilder();
        StringBuilder meaning = new StringBuilder();
        for (WorkId work : about) {
            Described known = byId.get(work);
            if (known != null) {
                String summary = hasOwnAbstract.test(work) ? known.summary().orElse("") : "";
                words.append("%s %s %s ".formatted(known.title(), known.title(), summary));
                meaning.append("%s. %s ".formatted(known.title(), text.isBlank() ? summary : ""));
            }
        }
        return new Asked(words + text, (meaning + text).strip());
    }

    double[] byWords(Asked asked) {
        return words.scores(asked.words());
    }

    double[] commentsByWords(Asked asked) {
        return commentWords.scores(asked.words());
    }

    double[] byMeaning(Asked asked) {
        return cosines(asked, meanings);
    }

    double[] commentsByMeaning(Asked asked) {
        return cosines(asked, commentMeanings);
    }

    /** By the plain formula: what all the rest is compared with. */
    double[] byBaseline(WorkId about, int titleTimes, String text) {
        Described known = byId.get(about);
        return baseline.scores(known == null ? text : (known.title() + " ").repeat(titleTimes) + text);
    }

    String summary(WorkId work) {
        return hasOwnAbstract.test(work) && byId.containsKey(work)
                ? byId.get(work).summary().orElse("")
                : "";
    }

    private double[] cosines(Asked asked, List<float[]> others) {
        try {
            float[] meant = vectors.of(List.of(asked.meaning())).getFirst();
            return others.stream()
                    .mapToDouble(other -> Vectors.cosine(meant, other))
                    .toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(Collected collected, int titleTimes) {
        return collected.works().stream()
                .map(work -> (work.title() + ". ").repeat(titleTimes)
                        + work.summary().orElse(""))
                .toList();
    }
}
