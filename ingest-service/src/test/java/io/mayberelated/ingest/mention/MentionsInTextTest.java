package io.mayberelated.ingest.mention;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.Mention;
import io.mayberelated.events.Mention.Kind;
import io.mayberelated.events.Passage;
import io.mayberelated.events.WorkName;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionsInTextTest {
    private final MentionsInText mentions = new MentionsInText();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            (doi:10.1162/neco.1997.9.8.1735).                     | doi:10.1162/neco.1997.9.8.1735
            see 10.1016/S0004-3702(98)00023-X, which              | doi:10.1016/s0004-3702(98)00023-x
            as 10.48550/arXiv.2304.14997 says                     | arxiv:2304.14997
            arXiv:1706.03762v5 and on                             | arxiv:1706.03762
            arXiv 1706.03762.                                     | arxiv:1706.03762
            in arXiv:hep-th/9901001                               | arxiv:hep-th/9901001
            PMID: 12345678                                        | pmid:12345678
            ACL P18-1031                                          | acl:p18-1031
            forum:G2Lne2Fi7Qra5Lbuf, again                        | forum:lesswrong/G2Lne2Fi7Qra5Lbuf
            openreview:pOoKI3ouv1                                 | openreview:pOoKI3ouv1
            see https://arxiv.org/pdf/1706.03762v5.pdf.           | arxiv:1706.03762
            (https://en.wikipedia.org/wiki/Agent_(economics))     | url:en.wikipedia.org/wiki/agent_(economics)
            `https://www.lesswrong.com/posts/G2Lne2Fi7Qra5Lbuf/x,`| forum:lesswrong/G2Lne2Fi7Qra5Lbuf
            """)
    void findsLinksAndIdentifiers(String text, String name) {
        assertThat(certain(text))
                .extracting(mention -> mention.name().toString())
                .containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            version 10.5 of the tool
            it costs 1706.03762 dollars
            in 2023.14997 ways
            see P18-1031
            call 12345678
            the VNM assumptions and RLAIF
            """)
    void doesNotTakeNumbersForIdentifiers(String text) {
        assertThat(certain(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `As "Attention Is All You Need" showed`                       | title:attention is all you need
            `As “Attention Is All You Need,” showed`                      | title:attention is all you need
            `Maybe related:

            Robust agents learn causal world models`                      | title:robust agents learn causal world models
            `- Robust agents learn causal world models`                   | title:robust agents learn causal world models
            """)
    void findsWhatMayBeATitle(String text, String name) {
        assertThat(mentions.in(MarkedText.plain(text)))
                .filteredOn(mention -> mention.kind() == Kind.TITLE)
                .extracting(mention -> mention.name().toString())
                .contains(name);
    }

    @Test
    void wordsInQuotationMarksAreNotEnough() {
        assertThat(mentions.in(MarkedText.plain("They call it \"deep learning\" now.")))
                .extracting(mention -> mention.name().toString())
                .doesNotContain("title:deep learning");
    }

    @Test
    void aTitleThatStandsAloneIsShownWithTheParagraphBefore() {
        List<Mention> found = mentions.in(MarkedText.plain(
                "I have not read it, but it goes further.\n\nRobust agents learn causal world models\n\nUnrelated."));

        assertThat(found)
                .filteredOn(mention ->
                        mention.name().equals(WorkName.parse("title:robust agents learn causal world models")))
                .first()
                .extracting(mention -> mention.place().orElseThrow())
                .satisfies(place -> assertThat(place.passage().exact())
                        .isEqualTo(
                                "I have not read it, but it goes further.\n\nRobust agents learn causal world models"));
    }

    @Test
    void anyTextIsReadAndEachPassageStandsWhereItSays() {
        Random random = new Random(42);
        List<String> pieces = List.of(
                "https://",
                "arxiv.org/abs/",
                "1706.03762",
                " ",
                "\n",
                "\n\n",
                "\"",
                "“",
                "”",
                "10.1000/",
                "(",
                ")",
                "🤖",
                "\ud800",
                "\u202e",
                "e\u0301",
                "arXiv:",
                "- ",
                "> ",
                ".",
                "A Title Of Four Words",
                "‘",
                "’",
                "\u0000",
                "中文標題",
                "doi:",
                "*");
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(40), 0, pieces.size()).forEach(i -> text.append(pieces.get(i)));

            List<Mention> found = mentions.in(MarkedText.plain(text.toString()));

            found.forEach(mention -> mention.place().ifPresent(place -> {
                standsWhereItSays(text.toString(), place.surface());
                standsWhereItSays(text.toString(), place.passage());
            }));
        }
    }

    private static void standsWhereItSays(String text, Passage passage) {
        int from = text.offsetByCodePoints(0, passage.start());
        int to = text.offsetByCodePoints(0, passage.end());
        assertThat(text.substring(from, to)).isEqualTo(passage.exact());
    }

    private List<Mention> certain(String text) {
        return mentions.in(MarkedText.plain(text)).stream()
                .filter(mention -> Set.of(Kind.LINK, Kind.IDENTIFIER).contains(mention.kind()))
                .toList();
    }
}
