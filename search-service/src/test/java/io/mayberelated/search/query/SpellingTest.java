package io.mayberelated.search.query;

import static io.mayberelated.search.Works.ATTENTION;
import static io.mayberelated.search.Works.AUMANN;
import static io.mayberelated.search.Works.BERT;
import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.search.Indexes;
import io.mayberelated.search.index.LuceneIndex;
import io.mayberelated.search.query.Found.Correction;
import io.mayberelated.search.query.SearchQuery.Mode;
import io.mayberelated.search.query.SearchQuery.Sorting;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    @TempDir
    private Path folder;

    private LuceneIndex index;

    @BeforeEach
    void index() {
        index = Indexes.open(folder);
        List.of(BERT, ATTENTION, AUMANN).forEach(index::apply);
        index.makeVisible();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            compleetness axiom       | completeness axiom   | doi:10.2307/1909888
            atention                 | attention            | arxiv:1706.03762
            (utilty OR xyzzyx)       | (utility OR xyzzyx)  | doi:10.2307/1909888
            author:vaswanni          | author:vaswani       | arxiv:1706.03762
            Transfromers             | transformers         | arxiv:1810.04805
            """)
    void aWordThatIsNowhereIsReadAsTheNearest(String text, String meant, String first) {
        Found found = search(text, true);

        assertThat(found.understood().orElseThrow().didYouMean()).contains(meant);
        assertThat(Indexes.ids(found)).startsWith(first);
    }

    @ParameterizedTest
    @CsvSource({"attention", "utilities", "xyzzyx", "\"atention\"", "-atention utility", "2104", "abc"})
    void allElseIsTakenAsItIs(String text) {
        Found found = search(text, true);

        assertThat(found.understood().orElseThrow().corrections()).isEmpty();
        assertThat(found.understood().get().didYouMean()).isEmpty();
    }

    @Test
    void theCallerCanTurnItOff() {
        assertThat(search("atention", false).hits()).isEmpty();
    }

    @Test
    void eachCorrectionIsTold() {
        assertThat(search("atention utilty", true).understood().orElseThrow().corrections())
                .containsExactly(new Correction("atention", "attention"), new Correction("utilty", "utility"));
    }

    @Test
    void noMoreThanAFewWordsAreLookedFor() {
        String many = "atention utilty axom bidirectonal convolutons recurence transformrs";

        assertThat(search(many, true).understood().orElseThrow().corrections()).hasSizeLessThanOrEqualTo(5);
        assertThat(search(many, true).understood().get().corrections())
                .contains(new Correction("atention", "attention"));
    }

    private Found search(String text, boolean isCorrected) {
        SearchQuery.Ranked ranked = new SearchQuery.Ranked(Mode.LEXICAL, Sorting.RELEVANCE, false, isCorrected);
        return Indexes.search(index, folder)
                .find(new SearchQuery(
                        Optional.of(text), Filters.NONE, ranked, SearchQuery.Page.first(10), SearchQuery.Wants.HITS));
    }
}
