package io.mayberelated.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkNameTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DOI:10.1162/NECO.1997.9.8.1735             | doi:10.1162/neco.1997.9.8.1735
            doi:https://doi.org/10.1017/S0140525X16001837 | doi:10.1017/s0140525x16001837
            arxiv:1706.03762v5                         | arxiv:1706.03762
            arxiv:arXiv:1706.03762                     | arxiv:1706.03762
            arxiv:math.GT/0309136v2                    | arxiv:math/0309136
            arxiv:hep-th/9901001                       | arxiv:hep-th/9901001
            forum:G2Lne2Fi7Qra5Lbuf                    | forum:lesswrong/G2Lne2Fi7Qra5Lbuf
            forum:alignmentforum/G2Lne2Fi7Qra5Lbuf     | forum:lesswrong/G2Lne2Fi7Qra5Lbuf
            forum:EA/42reWndoTEhFqu6T8                 | forum:eaforum/42reWndoTEhFqu6T8
            isbn:0-19-967811-1                         | isbn:9780199678112
            title:Is This the Subspace?  «You Are» Looking-For | title:is this the subspace you are looking for
            title:Schrödinger’s Ångström               | title:schrodingers angstrom
            url:aiimpacts.org/Three-Kinds              | url:aiimpacts.org/three-kinds
            """)
    void spellsOneNameOneWay(String spelled, String canonical) {
        assertThat(WorkName.parse(spelled)).hasToString(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "arxiv",
                "arxiv:",
                "arxiv:abc",
                "doi:11.1/x",
                "isbn:123",
                "paper:1",
                "title:—",
                "forum:reddit/abc",
                "not an id"
            })
    void refusesWhatNamesNothing(String text) {
        assertThatThrownBy(() -> WorkName.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSentenceIsNamedByItsWords() {
        WorkName printed = new WorkName(WorkName.Scheme.SENTENCE, "We prove that “agents” are robust.");
        WorkName pasted = new WorkName(WorkName.Scheme.SENTENCE, "we prove that \"agents\" are  robust");

        assertThat(printed).isEqualTo(pasted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Christine A. Orengo | 5        | 1093-1108   | printed:orengo 1997 5 1093
            Orengo, C. A.       | 5(8)     | pp. 1093    | printed:orengo 1997 5 1093
            Orengo CA           | vol. 5   | 1093–108    | printed:orengo 1997 5 1093
            CA Orengo           | 5        | 1093        | printed:orengo 1997 5 1093
            OWEN-SMITH, B. D.   | 11       | 281         | printed:smith 1997 11 281
            Li, X.              | 12       | e1000       | printed:li 1997 12 e1000
            José Núñez          | 29       | 406a–406    | printed:nunez 1997 29 406a
            """)
    void aPlaceInPrintIsNamedOneWay(String author, String volume, String pages, String name) {
        assertThat(PrintedPlace.name(author, 1997, volume, pages))
                .map(WorkName::toString)
                .hasValue(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Orengo | ``       | 1093
            Orengo | 5        | in press
            ``     | 5        | 1093
            """)
    void aPlaceInPrintNeedsAllItsParts(String author, String volume, String pages) {
        assertThat(PrintedPlace.name(author, 1997, volume, pages)).isEmpty();
    }

    @Test
    void anIdentifierHasOneSpellingAsAnIdToo() {
        assertThat(new WorkId("arxiv:1706.03762v5").value()).isEqualTo("arxiv:1706.03762");
    }

    @Test
    void anIdKeepsTheSpellingOfItsSource() {
        WorkId id = new WorkId("forum:G2Lne2Fi7Qra5Lbuf");

        assertThat(id.value()).isEqualTo("forum:G2Lne2Fi7Qra5Lbuf");
        assertThat(id.name()).hasToString("forum:lesswrong/G2Lne2Fi7Qra5Lbuf");
    }
}
