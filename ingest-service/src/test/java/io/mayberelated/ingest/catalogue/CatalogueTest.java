package io.mayberelated.ingest.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.WorkEvent.Described;
import io.mayberelated.events.WorkName;
import io.mayberelated.ingest.catalogue.Usage.Anchor;
import io.mayberelated.ingest.catalogue.Usage.Said;
import io.mayberelated.ingest.mention.MarkedText;
import io.mayberelated.ingest.mention.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {
    private final Catalogue catalogue = Catalogue.of(Known.ALL, Usage.NONE, Overrides.NONE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            as attention is all you need showed                           | attention is all you need                 | arxiv:1706.03762
            see “Attention is All You Need”.                              | Attention is All You Need                 | arxiv:1706.03762
            in language models are few shot learners they                 | language models are few shot learners     | arxiv:2005.14165
            Language Models are Few–Shot Learners says                    | Language Models are Few–Shot Learners     | arxiv:2005.14165
            chris olah's views on AGI safety are                          | chris olah's views on AGI safety          | forum:lesswrong/X2i9dQQK3gETCyqh2
            on training compute optimal large language models             | training compute optimal large language models | arxiv:2203.15556
            it is Utility theory without the completeness axiom again     | Utility theory without the completeness axiom  | doi:10.2307/1909888
            read Attention\u00a0Is All You Need                           | Attention\u00a0Is All You Need            | arxiv:1706.03762
            """)
    void findsTitlesHoweverTheyAreSpelled(String text, String surface, String work) {
        assertThat(found(text)).containsExactly("title “%s” %s".formatted(surface, work));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            it is argued in The Bitter Lesson that                        | url:incompleteideas.net/bitterlesson
            I agree with _Agreeing to Disagree_ here                      | doi:10.1214/aos/1176343654
            """)
    void findsShortTitlesThatAreWrittenAsTitles(String text, String work) {
        assertThat(works(text)).containsExactly(work);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `We keep agreeing. To disagree is human.`
            a bitter pill and a lesson
            `The Center for Human Compatible AI was founded`
            https://example.org/attention-is-all-you-need
            `Attention is all. You need more.

            Attention Is

            All You Need`
            e.g. low attention
            we use bert the muppet
            superintelligence is a word
            Superintelligence is a word
            """)
    void takesNoOtherWordsForTitles(String text) {
        assertThat(works(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            finetuned from BERT in an hour               | BERT                   | arxiv:1810.04805
            prompting GPT-3 with examples                | GPT-3                  | arxiv:2005.14165
            trained by PPO for a day                     | PPO                    | arxiv:1707.06347
            a TransformerXL of that size                 | TransformerXL          | arxiv:1901.02860
            research into selection theorems went on     | selection theorems     | forum:lesswrong/G2Lne2Fi7Qra5Lbuf
            in Russell’s Human Compatible he             | Human Compatible       | isbn:9780525558613
            `in Bostrom's Superintelligence, which`      | Superintelligence      | isbn:9780199678112
            improves on the Good Regulator Theorem here  | Good Regulator Theorem | doi:10.1080/00207727008920220
            """)
    void findsTheShortNamesOfWorks(String text, String surface, String work) {
        assertThat(found(text)).containsExactly("nickname “%s” %s".formatted(surface, work));
    }

    @Test
    void whatIsNamedInATitleOfItsOwnIsThatWork() {
        assertThat(works("He is fixing the good regulator theorem."))
                .containsExactly("forum:lesswrong/Dx9LoqsEh3gHNJMDk");
    }

    @Test
    void whatTwoWorksClaimIsFoundForEach() {
        assertThat(works("less susceptible to the interpretability illusion than neurons"))
                .containsExactlyInAnyOrder("arxiv:2104.07143", "arxiv:2311.17030");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `Aumann wrote a paper on removing completeness, but`           | doi:10.2307/1909888
            Aumann's old paper about agreeing on priors                    | doi:10.1214/aos/1176343654
            `Conant and Ashby have a paper on regulators of systems.`      | doi:10.1080/00207727008920220
            """)
    void findsWorksByAuthorAndTopic(String text, String work) {
        assertThat(found(text))
                .singleElement()
                .asString()
                .startsWith("author_topic")
                .endsWith(work);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Aumann wrote a paper on game dynamics
            Somebody wrote a paper on removing completeness
            Aumann wrote a letter
            """)
    void abstainsWhenTheTopicDoesNotTell(String text) {
        assertThat(works(text)).isEmpty();
    }

    @Test
    void learnsWhatIndependentTextsCallAWork() {
        Catalogue learned = Catalogue.of(Known.ALL, anchors("Chinchilla scaling", 2), Overrides.NONE);

        assertThat(works(learned, "by Chinchilla Scaling it should"))
                .containsExactly(Known.CHINCHILLA.id().value());
    }

    @Test
    void oneTextIsNoHabit() {
        Catalogue learned = Catalogue.of(Known.ALL, anchors("Chinchilla scaling", 1), Overrides.NONE);

        assertThat(works(learned, "by Chinchilla Scaling it should")).isEmpty();
    }

    @Test
    void wordsThatLeadToSeveralWorksNameNone() {
        Map<String, Said> texts = new TreeMap<>(anchors("scaling laws", 2).bySource());
        texts.put("other", said(new Anchor("scaling laws", WorkName.parse("arxiv:2001.08361"))));

        Catalogue learned = Catalogue.of(Known.ALL, new Usage(texts), Overrides.NONE);

        assertThat(works(learned, "the scaling laws say")).isEmpty();
    }

    @Test
    void pointingIsNoNaming() {
        Catalogue learned = Catalogue.of(Known.ALL, anchors("this recent paper", 3), Overrides.NONE);

        assertThat(works(learned, "in this recent paper")).isEmpty();
    }

    @Test
    void whatATextTaughtCanBeLeftOut() {
        Usage two = anchors("Chinchilla scaling", 2);
        Catalogue learned = Catalogue.of(Known.ALL, two, Overrides.NONE);

        assertThat(works(learned.with(two.without("text 0")), "by Chinchilla Scaling it should"))
                .isEmpty();
    }

    @Test
    void aPersonKnowsBetter() {
        Overrides overrides =
                new Overrides(List.of(new Overrides.Nickname("the muppet", Known.BERT.id(), false)), List.of("GPT-3"));

        Catalogue overridden = Catalogue.of(Known.ALL, Usage.NONE, overrides);

        assertThat(works(overridden, "The Muppet beats GPT-3 here"))
                .containsExactly(Known.BERT.id().value(), "nick:gpt 3");
    }

    @Test
    void wordsOfTheFieldNameNoWork() {
        List<Described> works = new ArrayList<>(Known.ALL);
        works.add(Known.abstracted("arxiv:2101.00001", "On agents", "We survey selection theorems and their uses."));

        Catalogue more = Catalogue.of(works, Usage.NONE, Overrides.NONE);

        assertThat(works(more, "research into selection theorems went on")).isEmpty();
    }

    @Test
    void anyTextIsReadAndWhatIsFoundIsCutAtLetters() {
        Random random = new Random(7);
        List<String> pieces = List.of(
                "Attention",
                " ",
                "Is",
                "All",
                "You",
                "Need",
                "-",
                "’s",
                "'",
                "\n",
                "\n\n",
                "_",
                "“",
                "”",
                "\ud800",
                "\u200d",
                "e\u0301",
                "🤖",
                "BERT",
                "GPT-3",
                "Aumann wrote a paper on ",
                "completeness",
                "Theorem",
                "Good",
                "Regulator",
                ".",
                "(",
                ")",
                "https://",
                "中文",
                "İ",
                "ﬁ",
                "١",
                "½",
                "\u202e",
                ":",
                "the",
                "PPO");
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(30), 0, pieces.size()).forEach(i -> text.append(pieces.get(i)));

            List<Named> found = catalogue.find(MarkedText.plain(text.toString()));

            assertThat(found).allSatisfy(named -> {
                String words =
                        text.substring(named.words().start(), named.words().end());
                assertThat(Character.isLetterOrDigit(words.codePointAt(0)))
                        .as(words)
                        .isTrue();
                assertThat(words).isEqualTo(words.strip());
            });
        }
    }

    @Test
    void aMegabyteWithoutABlankIsRead() {
        assertThat(works("A".repeat(1_000_000))).isEmpty();
    }

    private static Usage anchors(String words, int texts) {
        Map<String, Said> bySource = new TreeMap<>();
        for (int i = 0; i < texts; i++) {
            bySource.put(
                    "text " + i, said(new Anchor(words, Known.CHINCHILLA.id().name())));
        }
        return new Usage(bySource);
    }

    private static Said said(Anchor anchor) {
        return new Said(List.of(anchor), Optional.empty(), List.of(), List.of());
    }

    private List<String> works(String text) {
        return works(catalogue, text);
    }

    private static List<String> works(Catalogue catalogue, String text) {
        return catalogue.find(MarkedText.plain(text)).stream()
                .map(named -> named.name().toString())
                .toList();
    }

    private List<String> found(String text) {
        return catalogue.find(MarkedText.plain(text)).stream()
                .map(named -> "%s “%s” %s"
                        .formatted(
                                named.kind().name().toLowerCase(Locale.ROOT),
                                text.substring(
                                        named.words().start(), named.words().end()),
                                named.name()))
                .toList();
    }
}
