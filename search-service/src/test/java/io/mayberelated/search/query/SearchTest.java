package io.mayberelated.search.query;

import static io.mayberelated.search.Works.ATTENTION;
import static io.mayberelated.search.Works.AUMANN;
import static io.mayberelated.search.Works.BERT;
import static io.mayberelated.search.Works.COMMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayberelated.events.TextId;
import io.mayberelated.search.Indexes;
import io.mayberelated.search.Works;
import io.mayberelated.search.index.LuceneIndex;
import io.mayberelated.search.query.Cursors.BadCursor;
import io.mayberelated.search.query.Found.Hit;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
    @TempDir
    private Path folder;

    private LuceneIndex index;
    private Search search;

    @BeforeEach
    void index() {
        index = Indexes.open(folder);
        search = Indexes.search(index, folder);
        List.of(BERT, ATTENTION, AUMANN).forEach(index::apply);
        index.apply(COMMENT);
        index.makeVisible();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void aTitleCountsMoreThanAnAbstract() {
        assertThat(works("attention")).startsWith("arxiv:1706.03762", "arxiv:1810.04805");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            utility                             | doi:10.2307/1909888
            utilities                           | doi:10.2307/1909888
            aumann                              | doi:10.2307/1909888
            kaiser lukasz                       | arxiv:1706.03762
            "all you need"                      | arxiv:1706.03762
            what is self-attention, and who is it for? | arxiv:1706.03762
            utility-theoretic                   | doi:10.2307/1909888
            translation -tuned                  | arxiv:1706.03762
            (completeness OR convolutions) axiom| doi:10.2307/1909888
            10.18653/V1/N19-1423                | arxiv:1810.04805
            https://arxiv.org/abs/1810.04805v2  | arxiv:1810.04805
            1810.04805                          | arxiv:1810.04805
            """)
    void findsWhatWasMeant(String text, String first) {
        assertThat(works(text)).startsWith(first);
    }

    @Test
    void whatMustNotBeThereIsNot() {
        assertThat(works("attention -translation")).containsExactly("arxiv:1810.04805");
    }

    @Test
    void filtersByKind() {
        assertThat(find("attention", TextId.Kind.COMMENT))
                .extracting(hit -> hit.card().id())
                .containsExactly("c1");
    }

    @Test
    void aWorkWhoseDayIsNotKnownIsInItsYear() {
        Filters in1962 = new Filters(
                Optional.empty(),
                Optional.of(LocalDate.of(1962, 6, 1)),
                Optional.of(LocalDate.of(1962, 6, 30)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        SearchQuery query = new SearchQuery(
                Optional.empty(),
                in1962,
                SearchQuery.Ranked.DEFAULT,
                SearchQuery.Page.first(20),
                SearchQuery.Wants.HITS);

        assertThat(Indexes.ids(search.find(query))).containsExactly("doi:10.2307/1909888");
    }

    @Test
    void highlightsAreSafeToShow() {
        Hit hit = find("recurrence", TextId.Kind.COMMENT).getFirst();

        assertThat(hit.highlights().get("text"))
                .singleElement()
                .asString()
                .contains("&lt;<mark>recurrence</mark>&gt; &amp; keeps");
    }

    @Test
    void aPhraseAndItsWordsAreOneMark() {
        Hit hit = find("\"completeness axiom\" completeness", TextId.Kind.WORK).getFirst();

        assertThat(hit.highlights().get("title"))
                .containsExactly("Utility Theory without the <mark>Completeness Axiom</mark>");
    }

    @Test
    void aWithdrawnCommentIsNoLongerFound() {
        index.remove(TextId.of(COMMENT.id()));
        index.makeVisible();

        assertThat(find("attention", TextId.Kind.COMMENT)).isEmpty();
    }

    @Test
    void pagesHoldEachHitOnce() {
        IntStream.range(0, 500)
                .forEach(i -> index.apply(Works.work(
                        "arxiv:2001.%05d".formatted(i),
                        "Regret bound " + i,
                        List.of("Author " + i % 7),
                        "A bound on regret.",
                        2020)));
        index.makeVisible();

        List<String> seen = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Found page = search.find(Indexes.query(Optional.of("regret bound"), 33, cursor));
            page.hits().forEach(hit -> seen.add(hit.card().id()));
            cursor = page.next();
        } while (cursor.isPresent());

        assertThat(seen).hasSize(500).doesNotHaveDuplicates();
    }

    @Test
    void aCursorThatWasTamperedWithIsRefused() {
        String cursor = search.find(Indexes.query(Optional.of("attention"), 1, Optional.empty()))
                .next()
                .orElseThrow();

        for (int i = 0; i < cursor.length(); i++) {
            String other = cursor.substring(0, i) + (cursor.charAt(i) == 'A' ? 'B' : 'A') + cursor.substring(i + 1);
            assertThatThrownBy(() -> search.find(Indexes.query(Optional.of("attention"), 1, Optional.of(other))))
                    .isInstanceOf(BadCursor.class);
        }
    }

    @Test
    void aCursorOfAnotherSearchIsRefused() {
        String cursor = search.find(Indexes.query(Optional.of("attention"), 1, Optional.empty()))
                .next()
                .orElseThrow();

        assertThatThrownBy(() -> search.find(Indexes.query(Optional.of("utility"), 1, Optional.of(cursor))))
                .isInstanceOf(BadCursor.class)
                .hasMessageContaining("another search");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                ")",
                "\"",
                "-",
                "OR",
                "OR OR",
                "- - -",
                "()",
                "((((((((((((((((((((a",
                "a -(b",
                "\"\"",
                "the",
                "a OR",
                ":",
                "title:",
                "*",
                "???",
                "🤖",
                "\ud800",
                "中文",
                "AND OR (\"\\",
                "^1e39",
                "~~",
                "-(-(-a))"
            })
    void anyTextIsAQuestion(String text) {
        assertThat(search.find(Indexes.query(Optional.of(text), 20, Optional.empty())))
                .isNotNull();
    }

    @Test
    void randomTextsAreQuestionsToo() {
        Random random = new Random(7);
        List<String> pieces = List.of(
                "(",
                ")",
                "\"",
                "-",
                " OR ",
                " ",
                "attention",
                "arXiv:",
                "10.1000/",
                "*",
                "~",
                "\\",
                "\n",
                "🤖",
                "\ud800",
                ":",
                "the ",
                "'",
                "^2",
                "[",
                "]",
                "{",
                "}",
                "/");
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(1 + random.nextInt(30), 0, pieces.size()).forEach(i -> text.append(pieces.get(i)));
            if (!text.toString().isBlank()) {
                assertThat(search.find(Indexes.query(Optional.of(text.toString()), 5, Optional.empty())))
                        .isNotNull();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ab-",
                "中",
                "🤖",
                "か",
                "カ",
                "가",
                "ก",
                "🇩🇪",
                "‼️",
                "b/c.d_e ",
                "é-ñ-",
                "\"x y\" ",
                "1️⃣",
                "№",
                "→"
            })
    void whatIsManyWordsInOneIsAnsweredOrRefused(String part) {
        for (int times : List.of(20, 40, 64, 128, 1_000 / part.length())) {
            SearchQuery query = Indexes.query(Optional.of(part.repeat(times)), 5, Optional.empty());
            try {
                assertThat(search.find(query)).as("%d times", times).isNotNull();
            } catch (TooMuchAsked refused) {
                assertThat(refused).hasMessageContaining("at most 128");
            }
        }
    }

    @Test
    void tooManyWordsAreRefused() {
        String many = "word ".repeat(129).strip();

        assertThatThrownBy(() -> search.find(Indexes.query(Optional.of(many), 5, Optional.empty())))
                .isInstanceOf(TooMuchAsked.class);
    }

    private List<String> works(String text) {
        return find(text, TextId.Kind.WORK).stream().map(hit -> hit.card().id()).toList();
    }

    private List<Hit> find(String text, TextId.Kind kind) {
        return search.find(Indexes.query(text, Filters.of(kind))).hits();
    }
}
