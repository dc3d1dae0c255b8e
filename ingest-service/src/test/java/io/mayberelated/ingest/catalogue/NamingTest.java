package io.mayberelated.ingest.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.WorkEvent.Described;
import io.mayberelated.events.WorkName;
import io.mayberelated.ingest.catalogue.Usage.Anchor;
import io.mayberelated.ingest.catalogue.Usage.Said;
import io.mayberelated.ingest.mention.MarkedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a name is a work's own, and when it is anybody's. */
class NamingTest {
    private static final Described MESA = Known.dated(
            2019,
            "arxiv:1906.01820",
            "Risks from Learned Optimization in Advanced Machine Learning Systems",
            "A learned model may itself be an optimizer, a situation we refer to as mesa-optimization, a neologism.",
            "Evan Hubinger");
    private static final Described DREAMER = Known.dated(
            2019,
            "arxiv:1912.01603",
            "Dream to Control: Learning Behaviors by Latent Imagination",
            "We present Dreamer, a reinforcement learning agent that solves long-horizon tasks.",
            "Danijar Hafner");
    private static final Described PLANET = Known.abstracted(
            "arxiv:1811.04551",
            "Learning Latent Dynamics for Planning from Pixels",
            "We propose the Deep Planning Network (PlaNet), a purely model-based agent.");

    @Test
    void whoBroughtATermKeepsItThoughOthersTakeItUp() {
        Described later = Known.dated(2021, "arxiv:2101.00001", "On agents", "We survey mesa-optimization and more.");

        assertThat(works("is it mesa optimization again", MESA, later)).containsExactly("arxiv:1906.01820");
    }

    @Test
    void aTermThatWasThereBeforeNamesNothing() {
        Described earlier = Known.dated(2017, "arxiv:1701.00001", "On agents", "We survey mesa-optimization and more.");

        assertThat(works("is it mesa optimization again", MESA, earlier)).isEmpty();
    }

    @Test
    void whatOthersWriteAsANameOnlyIsOne() {
        Described review = Known.work("url:example.org/review", "Thoughts on Human Compatible");

        assertThat(works("as Human Compatible says", Known.HUMAN_COMPATIBLE, review))
                .containsExactly("isbn:9780525558613");
        assertThat(works("a human compatible machine", Known.HUMAN_COMPATIBLE, review))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            as done in Dreamer, which            | arxiv:1912.01603
            with PlaNet one can                  | arxiv:1811.04551
            compared to the bitter lesson of old | url:incompleteideas.net/bitterlesson
            """)
    void findsWhatAbstractsIntroduceAndTitlesWithoutTheirArticle(String text, String work) {
        assertThat(works(text, DREAMER, PLANET, Known.LESSON)).containsExactly(work);
    }

    @Test
    void twoEditionsOfATitleAreAmbiguous() {
        Described first = Known.work("url:example.org/1", "Factored Cognition and its limits (old)");
        Described second = Known.work("url:example.org/2", "Factored Cognition and its limits");

        assertThat(works("in Factored Cognition and Its Limits they", first, second))
                .containsExactlyInAnyOrder("url:example.org/1", "url:example.org/2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Let's Read: Attention Is All You Need
            Review: Attention Is All You Need
            Blog post: Why BERT surprised us
            BERT website
            """)
    void whatIsMadeOfAWorkIsAnother(String line) {
        assertThat(works(line, Known.ATTENTION, Known.BERT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Read: Attention Is All You Need
            Maybe related: Attention Is All You Need
            Paper: Attention Is All You Need
            Full paper: Attention Is All You Need (2017)
            """)
    void aLabelIsNoPartOfATitle(String line) {
        assertThat(works(line, Known.ATTENTION)).containsExactly("arxiv:1706.03762");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the original GAIL paper has it         | arxiv:1606.03476
            Ho’s GAIL paper                        | arxiv:1606.03476
            the FDT paper says so                  | arxiv:1710.05060
            deep in a GAIL paper                   |
            the GAIL papers                        |
            we use GAIL                            |
            an FDT agent                           |
            another FDT paper                      |
            """)
    void whatEverybodyTookUpNamesAPaperWhereItIsCalledOne(String text, String work) {
        List<Described> works = new ArrayList<>();
        works.add(
                Known.dated(2016, "arxiv:1606.03476", "Imitation without rewards", "We present GAIL.", "Jonathan Ho"));
        works.add(
                Known.work("arxiv:1710.05060", "Functional Decision Theory: A New Theory of Instrumental Rationality"));
        works.add(Known.work("url:example.org/damascus", "Death in Damascus without functional decision theory"));
        for (int i = 0; i < 5; i++) {
            works.add(Known.dated(2018, "arxiv:1801.0000" + i, "On robots " + i, "Faster than GAIL by far."));
        }

        assertThat(works(text, works.toArray(Described[]::new)))
                .isEqualTo(Optional.ofNullable(work).stream().toList());
    }

    @Test
    void titlesAreShortenedAsTheFieldDoes() {
        List<Described> works = new ArrayList<>();
        works.add(Known.work("arxiv:1206.00001", "Bayesian Inverse Reinforcement Learning"));
        for (int i = 0; i < 3; i++) {
            works.add(Known.abstracted(
                    "arxiv:1301.0000" + i, "On rewards " + i, "We use inverse reinforcement learning (IRL) here."));
        }

        assertThat(works("faster than Bayesian IRL", works.toArray(Described[]::new)))
                .containsExactly("arxiv:1206.00001");
    }

    @Test
    void aTextAboutAWorkTellsWhatItBrings() {
        Usage usage = usage(
                Map.of("summary", "The authors introduce GEM-7, which is new."),
                Optional.of(Known.CHINCHILLA.id().name()));

        assertThat(works(usage, "trained like GEM-7 was", Known.CHINCHILLA)).containsExactly("arxiv:2203.15556");
    }

    @Test
    void commentsExplainAcronyms() {
        Usage usage = usage(Map.of("c", "In Agreeing To Disagree (ATD) it says"), Optional.empty());

        assertThat(works(usage, "by ATD we know", Known.AGREEING)).containsExactly("doi:10.1214/aos/1176343654");
    }

    @Test
    void wordsThatOthersLinkElsewhereAreNoName() {
        Usage elsewhere = links("BERT", WorkName.parse("url:example.org/muppets"), 2);

        assertThat(works(elsewhere, "finetuned from BERT in an hour", Known.BERT))
                .isEmpty();
    }

    @Test
    void aTitleThatOthersLinkToAnotherKnownWorkIsAmbiguous() {
        Usage another = links("Attention Is All You Need", Known.BERT.id().name(), 1);

        assertThat(works(another, "as attention is all you need showed", Known.ATTENTION, Known.BERT))
                .containsExactlyInAnyOrder("arxiv:1706.03762", "arxiv:1810.04805");
    }

    private static Usage links(String words, WorkName target, int texts) {
        Map<String, Said> bySource = new TreeMap<>();
        for (int i = 0; i < texts; i++) {
            Said said = new Said(List.of(new Anchor(words, target)), Optional.empty(), List.of(), List.of());
            bySource.put("text " + i, said);
        }
        return new Usage(bySource);
    }

    private static Usage usage(Map<String, String> texts, Optional<WorkName> about) {
        Map<String, Said> bySource = new TreeMap<>();
        texts.forEach((id, text) -> bySource.put(id, Said.of(MarkedText.plain(text), about)));
        return new Usage(bySource);
    }

    private static List<String> works(String text, Described... works) {
        return works(Usage.NONE, text, works);
    }

    private static List<String> works(Usage usage, String text, Described... works) {
        return Catalogue.of(List.of(works), usage, Overrides.NONE).find(MarkedText.plain(text)).stream()
                .map(named -> named.name().toString())
                .toList();
    }
}
