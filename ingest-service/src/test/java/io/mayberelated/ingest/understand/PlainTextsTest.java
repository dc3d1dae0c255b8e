package io.mayberelated.ingest.understand;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.ingest.format.Draft.Body;
import io.mayberelated.ingest.format.Draft.Markup;
import io.mayberelated.ingest.mention.MarkedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextsTest {
    private final PlainTexts texts = new PlainTexts();

    @Test
    void aLinkKeepsItsWordsAndItsAddress() {
        MarkedText text =
                texts.read(new Body(Markup.MARKDOWN, "As [the *ACDC* paper](https://arxiv.org/abs/2304.14997) says."));

        assertThat(text.text()).isEqualTo("As the ACDC paper says.");
        assertThat(text.anchors()).singleElement().satisfies(anchor -> {
            assertThat(text.text()
                            .substring(anchor.words().start(), anchor.words().end()))
                    .isEqualTo("the ACDC paper");
            assertThat(anchor.address()).isEqualTo("https://arxiv.org/abs/2304.14997");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <p>One.</p><p>Two.</p>                    | `One.

            Two.`
            <ul><li><p>One.</p></li><li>Two.</li></ul> | `One.
            Two.`
            a<script>alert(1)</script>b<style>x</style>| ab
            &lt;b&gt; &amp; caf&eacute;                | <b> & café
            """)
    void readsHtmlAsABrowserShowsIt(String html, String shown) {
        assertThat(texts.read(new Body(Markup.HTML, html)).text()).isEqualTo(shown);
    }

    @Test
    void aHalfCharacterIsReplaced() {
        assertThat(texts.read(new Body(Markup.TEXT, "a\ud800b\u0000c")).text()).isEqualTo("a\ufffdbc");
    }

    @Test
    void deepNestingEnds() {
        String deep = "<div>".repeat(10_000) + "end" + "</div>".repeat(10_000);

        assertThat(texts.read(new Body(Markup.HTML, deep)).text()).contains("end");
    }
}
