package io.mayberelated.search.query;

import static io.mayberelated.search.Works.ATTENTION;
import static io.mayberelated.search.Works.AUMANN;
import static io.mayberelated.search.Works.BERT;
import static io.mayberelated.search.Works.COMMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.search.Indexes;
import io.mayberelated.search.Works;
import io.mayberelated.search.index.LuceneIndex;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the fields of a question find in a real index. */
class LanguageTest {
    @TempDir
    private Path folder;

    private LuceneIndex index;

    @BeforeEach
    void index() {
        index = Indexes.open(folder);
        index.apply(Works.in("NAACL", Works.citing(ATTENTION, BERT)));
        index.apply(Works.in("NeurIPS", Works.at("https://papers.nips.cc/paper/7181", ATTENTION)));
        index.apply(AUMANN);
        index.apply(COMMENT);
        index.apply(Works.naming(COMMENT, "Attention Is All You Need", ATTENTION));
        index.makeVisible();
        index.caughtUp();
        index.settle();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            title:attention                      | attention
            title:translation                    |
            title:(attention need)               | attention
            title:atten*                         | attention
            title:transformer*                   | bert
            author:aumann                        | aumann
            author:"ashish vaswani"              | attention
            author:(vaswani OR devlin)           | attention bert
            author:vale                          | c1
            venue:neurips                        | attention
            year:2017                            | attention
            year:2017..2018                      | attention bert
            year:..1970                          | aumann
            year:2026 attention                  | c1
            kind:comment attention               | c1
            kind:work language                   | bert
            thread:t1                            | c1
            site:nips.cc                         | attention
            site:example.org utility             | aumann
            mentions:arxiv:1706.03762            | c1
            mentions:"attention is all you need" | c1
            cites:arxiv:1706.03762               | bert
            has:references                       | bert
            has:discussion                       | attention
            has:doi kind:work                    | aumann bert
            -has:date                            |
            compl*                               | aumann
            completen*                           | aumann
            (utility -author:aumann) year:..1970 |
            nothingLikeThis                      |
            translation OR utility               | attention aumann
            "without the completeness" year:1962 | aumann
            year:(1962 OR 2017) theory           | aumann
            """)
    void findsWhatWasAsked(String text, String found) {
        List<String> wanted = found == null ? List.of() : List.of(found.split(" "));

        assertThat(Indexes.ids(search(text)).stream().map(LanguageTest::said))
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void aNameAmongWordsComesFirst() {
        assertThat(Indexes.ids(search("utility 1810.04805"))).startsWith("arxiv:1810.04805", "doi:10.2307/1909888");
    }

    @Test
    void aWorkIsFoundByWhatCommentsSayOfIt() {
        assertThat(Indexes.ids(search("drops"))).containsExactly("c1", "arxiv:1706.03762");
    }

    @Test
    void whatWasUnderstoodComesBack() {
        Found found = search("title:attention year:soon");

        assertThat(found.understood().orElseThrow().question().notes()).hasSize(1);
        assertThat(found.understood().get().mode()).isEqualTo(SearchQuery.Mode.LEXICAL);
    }

    private Found search(String text) {
        return Indexes.search(index, folder).find(Indexes.query(text, Filters.NONE));
    }

    private static String said(String id) {
        return switch (id) {
            case "arxiv:1810.04805" -> "bert";
            case "arxiv:1706.03762" -> "attention";
            case "doi:10.2307/1909888" -> "aumann";
            default -> id;
        };
    }
}
