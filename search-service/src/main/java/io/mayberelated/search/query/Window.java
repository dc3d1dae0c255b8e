package io.mayberelated.search.query;

import io.mayberelated.events.TextId;
import io.mayberelated.search.index.Columns;
import io.mayberelated.search.index.Fields;
import io.mayberelated.search.query.Explained.Part;
import io.mayberelated.search.query.Explained.What;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;

/**
 * The best by words and the nearest in meaning, ranked by all that speaks for them. What is found beyond comes after, in
 * the order of its words.
 *
 * <p>Words and meaning are each brought to 0 to 1 over what was found (min-max), and weigh alike: on SciFact, Cranfield and
 * Vaswani that is better than reciprocal ranks, and near the best there is (S. Bruch, S. Gai, A. Ingber, TOIS 42(1), 2023,
 * for the method).
 *
 * @param best  the best first
 * @param last  the last of those that were found by words
 * @param extra those that were not among the best by words: they are shown here, and must not come again
 */
record Window(List<Ranked> best, Optional<ScoreDoc> last, Set<Integer> extra) {
    static final Window NONE = new Window(List.of(), Optional.empty(), Set.of());

    /** So many of each are looked at; fewer cost as much as they find less. */
    static final int DEPTH = 200;
    /** Where there is no other measure, only those near the top can change places; each more costs everybody. */
    static final int DEPTH_OF_WORDS = 20;

    private static final double WORDS = 0.5;
    private static final double MEANING = 1 - WORDS;
    /** Above what anything else reaches, as a share of the best score. */
    private static final double IS_THE_TITLE = 1;

    private static final Comparator<Ranked> BEST_FIRST =
            Comparator.comparingDouble(Ranked::score).reversed().thenComparingInt(Ranked::document);

    /** What was found of a document, before it is weighed. */
    private record Found(double words, double meaning, boolean isTitle) {}

    static int depth(SearchQuery.Mode mode, SearchQuery.Ranked ranked) {
        if (mode != SearchQuery.Mode.LEXICAL) {
            return DEPTH;
        }
        return ranked.isBoosted() ? DEPTH_OF_WORDS : 0;
    }

    static Window of(
            IndexSearcher searcher, Plan plan, TopDocs byWords, SearchQuery.Mode mode, Optional<LocalDate> boostedAsOf)
            throws IOException {
        List<ScoreDoc> nearest = plan.meaning().isPresent() ? nearest(searcher, plan) : List.of();
        List<Integer> titles = titles(searcher, plan);
        Map<Integer, Found> found = new TreeMap<>(); // in the order of their numbers, as columns are read
        for (ScoreDoc doc : byWords.scoreDocs) {
            found.put(doc.doc, new Found(doc.score, Double.NaN, false));
        }
        for (ScoreDoc doc : nearest) {
            double words =
                    found.getOrDefault(doc.doc, new Found(Double.NaN, 0, false)).words();
            found.put(doc.doc, new Found(words, doc.score, false));
        }
        for (int title : titles) {
            Found before = found.getOrDefault(title, new Found(Double.NaN, Double.NaN, false));
            found.put(title, new Found(before.words(), before.meaning(), true));
        }
        Measures measures = Measures.of(mode, byWords.scoreDocs, nearest);
        Optional<Boosts> boosts = boostedAsOf.map(today -> new Boosts(searcher, today));
        List<Ranked> best = new ArrayList<>(found.size());
        for (Map.Entry<Integer, Found> each : found.entrySet()) {
            best.add(ranked(each.getKey(), each.getValue(), measures, boosts));
        }
        best.sort(BEST_FIRST);
        settleTies(searcher, best);
        return new Window(best, last(byWords), extra(found.keySet(), byWords));
    }

    /** By id: numbers of documents differ from replica to replica, and answers must not. */
    private static void settleTies(IndexSearcher searcher, List<Ranked> best) throws IOException {
        int from = 0;
        while (from < best.size()) {
            int to = from + 1;
            while (to < best.size() && best.get(to).score() == best.get(from).score()) {
                to++;
            }
            if (to > from + 1) {
                Map<Integer, String> keys = new HashMap<>();
                for (Ranked tied : best.subList(from, to)) {
                    keys.put(tied.document(), Columns.key(searcher, tied.document()));
                }
                best.subList(from, to).sort(Comparator.comparing(tied -> keys.getOrDefault(tied.document(), "")));
            }
            from = to;
        }
    }

    private static Ranked ranked(int document, Found found, Measures measures, Optional<Boosts> boosts)
            throws IOException {
        List<Part> parts = new ArrayList<>(5);
        double base = 0;
        if (!Double.isNaN(found.words()) && measures.words() > 0) {
            double points = measures.words() * measures.ofWords().of(found.words());
            parts.add(new Part(What.WORDS, found.words(), points));
            base += points;
        }
        if (!Double.isNaN(found.meaning()) && measures.meaning() > 0) {
            double points = measures.meaning() * measures.ofMeaning().of(found.meaning());
            parts.add(new Part(What.MEANING, cosine(found.meaning()), points));
            base += points;
        }
        if (found.isTitle()) {
            parts.add(new Part(What.TITLE, 1, IS_THE_TITLE * measures.most()));
        }
        if (boosts.isPresent()) {
            Boosts.Boost boost = boosts.get().of(document);
            parts.add(new Part(What.DISCUSSED, boost.discussed(), base * boost.discussed()));
            parts.add(new Part(What.RECENT, boost.recent(), base * boost.recent()));
        }
        return new Ranked(document, found.words(), found.meaning(), parts);
    }

    /** How Lucene makes a score of the dot product of two vectors of length 1. */
    private static double cosine(double score) {
        return 2 * score - 1;
    }

    private static List<ScoreDoc> nearest(IndexSearcher searcher, Plan plan) throws IOException {
        List<ScoreDoc> nearest = new ArrayList<>();
        for (TextId.Kind kind : TextId.Kind.values()) {
            if (Weights.mayBe(kind, plan.kind())) {
                String field = Fields.vector(kind, plan.meaning().orElseThrow().model());
                float[] vector = plan.meaning().get().vector();
                Query near = plan.filter()
                        .map(filter -> new KnnFloatVectorQuery(field, vector, DEPTH, filter))
                        .orElseGet(() -> new KnnFloatVectorQuery(field, vector, DEPTH));
                nearest.addAll(List.of(searcher.search(near, DEPTH).scoreDocs));
            }
        }
        nearest.sort(Comparator.comparingDouble((ScoreDoc doc) -> doc.score)
                .reversed()
                .thenComparingInt(doc -> doc.doc));
        return nearest.subList(0, Math.min(DEPTH, nearest.size()));
    }

    /** Works whose title is the question. */
    private static List<Integer> titles(IndexSearcher searcher, Plan plan) throws IOException {
        if (plan.title().isEmpty() || !Fields.isKnown(searcher, plan.title().get())) {
            return List.of();
        }
        BooleanQuery.Builder query =
                new BooleanQuery.Builder().add(Fields.isNamed(plan.title().get()), Occur.FILTER);
        plan.filter().ifPresent(filter -> query.add(filter, Occur.FILTER));
        List<Integer> titles = new ArrayList<>();
        if (Weights.mayBe(TextId.Kind.WORK, plan.kind())) {
            for (ScoreDoc doc : searcher.search(query.build(), DEPTH_OF_WORDS).scoreDocs) {
                titles.add(doc.doc);
            }
        }
        return titles;
    }

    private static Optional<ScoreDoc> last(TopDocs found) {
        int count = found.scoreDocs.length;
        return count == 0 ? Optional.empty() : Optional.of(found.scoreDocs[count - 1]);
    }

    private static Set<Integer> extra(Set<Integer> all, TopDocs byWords) {
        Set<Integer> words =
                java.util.Arrays.stream(byWords.scoreDocs).map(doc -> doc.doc).collect(Collectors.toSet());
        return all.stream().filter(document -> !words.contains(document)).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * How much words and meaning count, and how each is brought to one measure.
     *
     * @param most what the best can reach without being the title
     */
    private record Measures(double words, Scale ofWords, double meaning, Scale ofMeaning, double most) {
        static Measures of(SearchQuery.Mode mode, ScoreDoc[] byWords, List<ScoreDoc> nearest) {
            double best = byWords.length == 0 ? 1 : byWords[0].score;
            return switch (mode) {
                case LEXICAL -> new Measures(1, Scale.AS_IS, 0, Scale.AS_IS, best);
                case SEMANTIC -> new Measures(0, Scale.AS_IS, 1, Scale.of(nearest), 1);
                case HYBRID -> new Measures(WORDS, Scale.of(List.of(byWords)), MEANING, Scale.of(nearest), 1);
            };
        }
    }

    /** From the least that was found, 0, to the most, 1. */
    private record Scale(double least, double most) {
        static final Scale AS_IS = new Scale(0, 1);

        static Scale of(List<ScoreDoc> bestFirst) {
            return bestFirst.isEmpty() ? AS_IS : new Scale(bestFirst.getLast().score, bestFirst.getFirst().score);
        }

        double of(double score) {
            return most > least ? (score - least) / (most - least) : 1;
        }
    }
}
