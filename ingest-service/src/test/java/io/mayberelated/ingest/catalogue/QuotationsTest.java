package io.mayberelated.ingest.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.Mention.Kind;
import io.mayberelated.events.WorkEvent.Described;
import io.mayberelated.ingest.mention.MarkedText;
import io.mayberelated.ingest.mention.Named;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationsTest {
    private static final Described SHIFTS = work(
            "arxiv:2402.10877",
            "A first sentence of no great length. An agent that copes with every shift has to carry a causal model. "
                    + "We show this for a large class of shifts, and say what it means for those who build agents today.");
    private static final Described DECODER = work(
            "arxiv:1409.0473", "The decoder looks back at those words of the source that matter for the next one.");

    private final Catalogue catalogue = Catalogue.of(List.of(SHIFTS, DECODER), Usage.NONE, Overrides.NONE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> An agent that copes with every shift has to carry a causal model.",
                "They say it plainly. An agent that copes with every shift has to carry a causal model. I agree.",
                "As they put it, “An agent that copes with every shift has to carry a causal model”, which I like.",
                "an Agent that copes with every shift, has to carry a causal-model",
                "They begin: \"We show this for a large class of shifts, and say what it means for …\""
            })
    void aSentenceOfAnAbstractLeadsToItsWork(String text) {
        assertThat(works(text)).containsExactly("arxiv:2402.10877");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A first sentence of no great length.",
                "An agent that copes with every shift has to carry a map.",
                "We show this for a large class of shifts, and more.",
                "I think that an agent copes with every shift when it has to carry a causal model."
            })
    void whatIsShortOrGoesOnOtherwiseIsNoQuotation(String text) {
        assertThat(works(text)).isEmpty();
    }

    @Test
    void theWordsAreCutFromTheTextAsTheyStandThere() {
        String text = "So: \"An agent that copes  with every shift has to carry a causal model.\" Yes.";

        Named quoted = quotations(text).getFirst();

        assertThat(quoted.words().of(text))
                .isEqualTo("An agent that copes  with every shift has to carry a causal model.");
    }

    @Test
    void severalSentencesTogetherAreOneQuotation() {
        String text = "An agent that copes with every shift has to carry a causal model. "
                + "We show this for a large class of shifts, and say what it means for those who build agents today.";

        assertThat(quotations(text))
                .singleElement()
                .satisfies(found -> assertThat(found.words().of(text)).isEqualTo(text));
    }

    @Test
    void aSentenceThatTwoAbstractsShareIsKeptForBoth() {
        Described again =
                work("forum:lesswrong/abcdefghijklmnopq", DECODER.summary().orElseThrow());
        Catalogue both = Catalogue.of(List.of(DECODER, again), Usage.NONE, Overrides.NONE);

        assertThat(both.find(MarkedText.plain(DECODER.summary().orElseThrow())))
                .filteredOn(named -> named.kind() == Kind.QUOTED_SENTENCE)
                .extracting(named -> named.name().toString())
                .containsExactly("arxiv:1409.0473", "forum:lesswrong/abcdefghijklmnopq");
    }

    private List<String> works(String text) {
        return quotations(text).stream().map(named -> named.name().toString()).toList();
    }

    private List<Named> quotations(String text) {
        return catalogue.find(MarkedText.plain(text)).stream()
                .filter(named -> named.kind() == Kind.QUOTED_SENTENCE)
                .toList();
    }

    private static Described work(String id, String summary) {
        return Known.abstracted(
                id, "Of " + Arrays.hashCode(id.toCharArray()) + " things that are not the same", summary, "Someone");
    }
}
