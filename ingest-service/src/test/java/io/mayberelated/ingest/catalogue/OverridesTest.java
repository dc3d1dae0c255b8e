package io.mayberelated.ingest.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayberelated.events.Mention.Kind;
import io.mayberelated.events.WorkId;
import io.mayberelated.ingest.mention.MarkedText;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverridesTest {
    @Test
    void readsNicknamesAndConcepts() throws IOException {
        Overrides read = Overrides.read(
                new StringReader("# remark\n\nnickname\tTransformer paper\tarxiv:1706.03762\texact\nconcept\tVNM\n"));

        assertThat(read)
                .isEqualTo(new Overrides(
                        List.of(new Overrides.Nickname("Transformer paper", new WorkId("arxiv:1706.03762"), true)),
                        List.of("VNM")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nickname\tBERT",
                "concept",
                "nick\ta\tarxiv:1706.03762",
                "nickname\ta\tpaper 7",
                "nickname\ta\tarxiv:1706.03762\tloose"
            })
    void namesTheLineThatIsWrong(String line) {
        assertThatThrownBy(() -> Overrides.read(new StringReader("concept\tVNM\n" + line)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("line 2: ");
    }

    @Test
    void theServiceComesWithConcepts() throws IOException {
        assertThat(Overrides.shipped().concepts()).contains("VNM", "RLAIF", "representation engineering");
    }

    @Test
    void aConceptIsKnownAndNamesNoWork() {
        Overrides concepts = new Overrides(List.of(), List.of("BERT", "the VNM axioms"));
        String text = "By the VNM axioms BERT is none.";

        assertThat(Catalogue.of(List.of(Known.BERT), Usage.NONE, concepts).find(MarkedText.plain(text)))
                .allSatisfy(named -> {
                    assertThat(named.kind()).isEqualTo(Kind.CONCEPT);
                    assertThat(named.confidence()).isEmpty();
                })
                .extracting(named -> named.words().of(text))
                .containsExactly("the VNM axioms", "BERT");
    }
}
