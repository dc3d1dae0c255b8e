package io.mayberelated.ingest.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.WorkEvent.Described;
import io.mayberelated.ingest.mention.MarkedText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Works that are cited by who wrote them, and when. */
class AuthorYearsTest {
    private static final Described NUTSHELL = Known.dated(
            2016,
            "arxiv:1602.07905",
            "Thompson Sampling is Asymptotically Optimal",
            "",
            "Jan Leike",
            "Tor Lattimore",
            "Marcus Hutter");
    private static final Described GOODHART = Known.dated(
            2018,
            "arxiv:1803.04585",
            "Categorizing Variants of Goodhart's Law",
            "",
            "David Manheim",
            "Scott Garrabrant");
    private static final Described ALONE =
            Known.dated(2015, "arxiv:1503.00001", "Fuzzy borders of small kingdoms", "", "Jo May");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Thompson sampling does well in the limit (Leike et al., 2016).  | arxiv:1602.07905
            Leike et al. (2016) show that Thompson sampling does well.      | arxiv:1602.07905
            Of Goodhart there are variants: Manheim & Garrabrant (2018).    | arxiv:1803.04585
            See Manheim and Garrabrant 2018 on variants of Goodhart's law   | arxiv:1803.04585
            Optimal Thompson sampling: Leike, Lattimore and Hutter (2016).  | arxiv:1602.07905
            The kingdoms of May (2015) have fuzzy borders.                  | arxiv:1503.00001
            """)
    void areNamedBesideTheWordsOfTheirTitles(String text, String work) {
        assertThat(links(text)).containsExactly(work);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            In May 2015 the borders of kingdoms were fuzzy.
            Thompson sampling does well in the limit (Leike et al., 2012).
            Variants of Goodhart: Manheim and Hutter (2018).
            Leike et al. (2016). Thompson Sampling for Mere Mortals. Journal of Sampling.
            Variants of Goodhart: Garrabrant et al. (2018).
            Thompson sampling, Leike et al. and, much later in 2016
            """)
    void areOthersUnlessNamesAndYearAgree(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void areCandidatesWhereNothingElseTells() {
        assertThat(found("as Leike et al. (2016) have shown")).containsExactly(Rule.AUTHOR_YEAR_ONLY);
        assertThat(links("as Leike et al. (2016) have shown")).containsExactly("arxiv:1602.07905");
    }

    private static List<String> links(String text) {
        return catalogue().find(MarkedText.plain(text)).stream()
                .map(named -> named.name().toString())
                .toList();
    }

    private static List<Rule> found(String text) {
        return List.copyOf(catalogue().rules(MarkedText.plain(text)).values());
    }

    private static Catalogue catalogue() {
        return Catalogue.of(List.of(NUTSHELL, GOODHART, ALONE), Usage.NONE, Overrides.NONE);
    }
}
