package io.mayberelated.search.query;

import static io.mayberelated.search.Works.ATTENTION;
import static io.mayberelated.search.Works.AUMANN;
import static io.mayberelated.search.Works.BERT;
import static io.mayberelated.search.Works.THEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mayberelated.events.CommentEvent;
import io.mayberelated.events.Embedding;
import io.mayberelated.events.WorkEvent;
import io.mayberelated.events.embed.Embedder;
import io.mayberelated.search.Indexes;
import io.mayberelated.search.Works;
import io.mayberelated.search.index.LuceneIndex;
import io.mayberelated.search.index.States;
import io.mayberelated.search.query.Explained.What;
import io.mayberelated.search.query.Found.Hit;
import io.mayberelated.search.query.SearchQuery.Mode;
import io.mayberelated.search.query.SearchQuery.Sorting;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What makes one text a better answer than another. */
class RankingTest {
    @TempDir
    private Path folder;

    private LuceneIndex index;

    @BeforeEach
    void index() {
        index = Indexes.open(folder);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void meaningFindsWhatSharesNoWord() {
        apply(BERT, ATTENTION, AUMANN);

        assertThat(ids("preferences", Mode.LEXICAL)).containsExactly("doi:10.2307/1909888");
        assertThat(ids("tongues", Mode.LEXICAL)).isEmpty();
        assertThat(ids("tongues", Mode.SEMANTIC)).startsWith("arxiv:1706.03762");
        assertThat(ids("tongues", Mode.HYBRID)).startsWith("arxiv:1706.03762");
    }

    @Test
    void wordsAndMeaningTogetherRankBoth() {
        apply(BERT, ATTENTION, AUMANN);

        assertThat(ids("tongues utility", Mode.HYBRID).subList(0, 2))
                .containsExactlyInAnyOrder("doi:10.2307/1909888", "arxiv:1706.03762");
    }

    @Test
    void whatIsRequiredHoldsForMeaningToo() {
        apply(BERT, ATTENTION, AUMANN);

        assertThat(ids("tongues year:2018", Mode.HYBRID)).containsExactly("arxiv:1810.04805");
        assertThat(ids("tongues -author:vaswani", Mode.SEMANTIC)).doesNotContain("arxiv:1706.03762");
    }

    @Test
    void withoutAModelWordsAloneCountAndItSaysSo() {
        apply(BERT, ATTENTION, AUMANN);

        Found found = Indexes.search(index, folder).find(Indexes.ranked("utility", SearchQuery.Ranked.DEFAULT));

        assertThat(found.understood().orElseThrow().mode()).isEqualTo(Mode.LEXICAL);
        assertThat(found.understood().get().instead()).get().asString().contains("no model");
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void thePartsOfAScoreAddUpToIt(Mode mode) {
        apply(BERT, ATTENTION, AUMANN);
        SearchQuery asked = new SearchQuery(
                Optional.of("attention tongues"),
                Filters.NONE,
                new SearchQuery.Ranked(mode, Sorting.RELEVANCE, true, true),
                SearchQuery.Page.first(10),
                new SearchQuery.Wants(false, true, Set.of(), 10));

        List<Hit> hits = search().find(asked).hits();

        assertThat(hits)
                .isNotEmpty()
                .allSatisfy(hit -> assertThat(hit.explanation().orElseThrow().parts().stream()
                                .mapToDouble(Explained.Part::points)
                                .sum())
                        .isCloseTo(hit.score(), within(1e-9)));
    }

    @Test
    void theWordsThatWereFoundAreToldWithTheirShare() {
        apply(BERT, ATTENTION, AUMANN);
        SearchQuery asked = new SearchQuery(
                Optional.of("utility completeness"),
                Filters.NONE,
                new SearchQuery.Ranked(Mode.LEXICAL, Sorting.RELEVANCE, false, true),
                SearchQuery.Page.first(1),
                new SearchQuery.Wants(false, true, Set.of(), 10));

        Hit hit = search().find(asked).hits().getFirst();

        Explained explained = hit.explanation().orElseThrow();
        assertThat(explained.words()).extracting(Explained.Matched::query).containsExactly("work:util", "work:complet");
        assertThat(explained.words().stream()
                        .mapToDouble(Explained.Matched::points)
                        .sum())
                .isCloseTo(hit.score(), within(1e-4));
    }

    @Test
    void aQuestionThatIsATitleLeadsToItsWork() {
        apply(AUMANN, ATTENTION);
        IntStream.range(0, 30)
                .forEach(i -> index.apply(Works.work(
                        "arxiv:2001.%05d".formatted(i),
                        "Why attention is all that you may ever need in all of this",
                        List.of(),
                        "attention is all you need ".repeat(9),
                        2020)));
        index.makeVisible();

        assertThat(ids("attention is all you need", Mode.LEXICAL)).startsWith("arxiv:1706.03762");
    }

    @Test
    void whatIsDiscussedComesBeforeItsLikeUnlessTheCallerTurnsItOff() {
        WorkEvent.Described quiet = Works.work("arxiv:2001.00001", "Regret bounds", List.of(), "One.", 2017);
        WorkEvent.Described discussed = Works.work("arxiv:2001.00002", "Regret bounds", List.of(), "One.", 2017);
        apply(quiet, discussed);
        CommentEvent.Posted comment =
                Works.comment("c9", "vale", "See Regret bounds, all of you.", "2026-02-01T10:00:00Z");
        index.apply(comment);
        index.apply(Works.naming(comment, "Regret bounds", discussed));
        index.makeVisible();
        index.caughtUp();
        index.settle();

        SearchQuery.Ranked boosted = new SearchQuery.Ranked(Mode.LEXICAL, Sorting.RELEVANCE, true, true);
        List<Hit> hits =
                search().find(explained("kind:work title:regret", boosted)).hits();

        assertThat(hits).extracting(hit -> hit.card().id()).containsExactly("arxiv:2001.00002", "arxiv:2001.00001");
        assertThat(points(hits.getFirst(), What.DISCUSSED)).isPositive();
        assertThat(points(hits.getLast(), What.DISCUSSED)).isZero();
        List<Hit> plain = search().find(explained(
                        "kind:work title:regret", new SearchQuery.Ranked(Mode.LEXICAL, Sorting.RELEVANCE, false, true)))
                .hits();
        assertThat(plain)
                .allSatisfy(hit -> assertThat(hit.explanation().orElseThrow().parts())
                        .extracting(Explained.Part::what)
                        .containsExactly(What.WORDS));
    }

    @Test
    void sortsByDateAndByDiscussion() {
        WorkEvent.Described old = Works.work("arxiv:2001.00001", "Regret old", List.of(), "One.", 1999);
        WorkEvent.Described late = Works.work("arxiv:2001.00002", "Regret new", List.of(), "One.", 2019);
        apply(old, late);
        CommentEvent.Posted comment = Works.comment("c9", "vale", "On Regret old.", "2026-02-01T10:00:00Z");
        index.apply(comment);
        index.apply(Works.naming(comment, "Regret old", old));
        index.makeVisible();
        index.caughtUp();
        index.settle();

        assertThat(sorted("kind:work regret", Sorting.DATE)).containsExactly("arxiv:2001.00002", "arxiv:2001.00001");
        assertThat(sorted("kind:work regret", Sorting.DISCUSSION))
                .containsExactly("arxiv:2001.00001", "arxiv:2001.00002");
    }

    @Test
    void vectorsOutliveThatAWorkIsWrittenAgain() {
        apply(ATTENTION);
        CommentEvent.Posted comment =
                Works.comment("c9", "vale", "See Attention Is All You Need.", "2026-02-01T10:00:00Z");
        index.apply(comment);
        index.apply(Works.naming(comment, "Attention Is All You Need", ATTENTION));
        index.makeVisible();
        index.caughtUp();
        assertThat(index.settle()).isTrue();

        assertThat(ids("tongues", Mode.SEMANTIC)).containsExactly("arxiv:1706.03762");
    }

    private void apply(WorkEvent.Described... works) {
        for (WorkEvent.Described work : works) {
            index.apply(work.withEmbedding(Optional.of(Meaning.INSTANCE.document(work.title()))));
        }
        index.makeVisible();
    }

    private static double points(Hit hit, What what) {
        return hit.explanation().orElseThrow().parts().stream()
                .filter(part -> part.what() == what)
                .mapToDouble(Explained.Part::points)
                .sum();
    }

    private List<String> ids(String text, Mode mode) {
        return Indexes.ids(
                search().find(Indexes.ranked(text, new SearchQuery.Ranked(mode, Sorting.RELEVANCE, false, true))));
    }

    private List<String> sorted(String text, Sorting by) {
        return Indexes.ids(search().find(Indexes.ranked(text, new SearchQuery.Ranked(Mode.HYBRID, by, true, true))));
    }

    private static SearchQuery explained(String text, SearchQuery.Ranked ranked) {
        return new SearchQuery(
                Optional.of(text),
                Filters.NONE,
                ranked,
                SearchQuery.Page.first(10),
                new SearchQuery.Wants(false, true, Set.of(), 10));
    }

    private Search search() {
        return new Search(
                index,
                new States(),
                new Cursors(new byte[32]),
                Optional.of(Meaning.INSTANCE),
                Duration.ofSeconds(30),
                InstantSource.fixed(THEN));
    }

    /** Knows that tongues are what attention is about, and nothing else: a direction for each of its subjects. */
    private enum Meaning implements Embedder {
        INSTANCE;

        private static final Embedding.Model MODEL = new Embedding.Model("test", "1");

        @Override
        public Embedding.Model model() {
            return MODEL;
        }

        @Override
        public Embedding document(String text) {
            return query(text);
        }

        @Override
        public Embedding query(String text) {
            boolean isOfTongues = text.contains("tongues") || text.contains("Attention");
            float[] vector = isOfTongues ? new float[] {1, 0} : new float[] {0.6f, 0.8f};
            return new Embedding(MODEL, Embedding.digest(text), vector);
        }

        @Override
        public void close() {}
    }
}
