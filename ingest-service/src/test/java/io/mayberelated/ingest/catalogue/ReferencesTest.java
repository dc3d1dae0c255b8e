package io.mayberelated.ingest.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.Mention.Kind;
import io.mayberelated.events.WorkEvent.Described;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import io.mayberelated.events.WorkName.Scheme;
import io.mayberelated.ingest.mention.MarkedText;
import io.mayberelated.ingest.mention.Named;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencesTest {
    private static final Described ATTENTION =
            work("arxiv:1706.03762", 2017, "Attention Is All You Need", "NeurIPS", "Ashish Vaswani", "Noam Shazeer");
    private static final Described DINOSAURS = work("doi:10.7312/luca17310", 2016, "Dinosaurs", "", "Spencer G. Lucas");
    private static final Described LOUDNESS = work(
            "doi:10.1000/1", 1965, "Studies on Loudness. Part 2", "Journal of Acoustics", "Anna Berg", "Carl Dahl");
    private static final Described CHAPTER = work(
            "doi:10.1000/2",
            2010,
            "Humor und Gedächtnis",
            "Handbuch der praktischen Gedächtnisforschung",
            "Helga Schloffer");
    private static final List<Described> ALL = List.of(ATTENTION, DINOSAURS, LOUDNESS, CHAPTER);

    private final Catalogue catalogue = Catalogue.of(ALL, Usage.NONE, Overrides.NONE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `Vaswani, A., Shazeer, N. (2017). Attention is all you need. In NeurIPS.`             | arxiv:1706.03762
            `[12] A. Vaswani, N. Shazeer, “Attention is all you need,” in NeurIPS, 2018.`         | arxiv:1706.03762
            `Attention is All you Need  [PDF] Vaswani, A. and Shazeer, N., 2017. NeurIPS.`        | arxiv:1706.03762
            `Lucas, S. G. (2016). Dinosaurs.`                                                     | doi:10.7312/luca17310
            `Berg, A.; Dahl, C., 1965. Studies on loudness: part 2. Journal of Acoustics 3, 1–9.` | doi:10.1000/1
            `(1) Schloffer, H. Handbuch der praktischen Gedächtnisforschung 2010, 113–114.`       | doi:10.1000/2
            """)
    void findsTheWorkWhoseAuthorYearAndTitleAgree(String reference, String work) {
        assertThat(catalogue.find(MarkedText.plain(reference))).singleElement().satisfies(named -> {
            assertThat(named.kind()).isEqualTo(Kind.REFERENCE);
            assertThat(named.name()).hasToString(work);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Smith, J., Jones, K. (2017). Attention is all you need. In Marketing.",
                "Vaswani, A., Shazeer, N. (2011). Attention is all you need. In NeurIPS.",
                "Lucas, S. G. (2016). Dinosaurs of New Mexico.",
                "Lucas, S. G. (2015). Dinosaurs.",
                "Berg, A.; Dahl, C., 1965. Studies on loudness: part 3. Journal of Acoustics 3, 10–19.",
                "(1) Schloffer, H. Gedächtnistraining 2010, 113–114."
            })
    void linksNoReferenceToAnotherWork(String reference) {
        assertThat(catalogue.find(MarkedText.plain(reference))).isEmpty();
    }

    @Test
    void ofTheSameTitleTheOneThatIsPrintedThere() {
        Described january = printed("doi:10.1000/3", "Editorial", "berg 1999 12 1");
        Described june = printed("doi:10.1000/4", "Editorial", "berg 1999 12 301");
        Catalogue both = Catalogue.of(List.of(january, june), Usage.NONE, Overrides.NONE);

        assertThat(works(both, "Berg, A. (1999). Editorial. Journal of Acoustics, 12(6), 301–302."))
                .containsExactly("doi:10.1000/4");
        assertThat(works(both, "Berg, A. (1999). Editorial. Journal of Acoustics, 12(9), 501–502."))
                .isEmpty();
    }

    @Test
    void aListOfReferencesNamesEach() {
        String list = """
                Vaswani, A., Shazeer, N. (2017). Attention is all you need.
                Lucas, S. G. (2016). Dinosaurs.
                Somebody, E. (2001). Something else.
                """;

        assertThat(works(catalogue, list)).containsExactly("arxiv:1706.03762", "doi:10.7312/luca17310");
    }

    private static List<String> works(Catalogue catalogue, String text) {
        return catalogue.find(MarkedText.plain(text)).stream()
                .map(Named::name)
                .map(WorkName::toString)
                .toList();
    }

    private static Described printed(String id, String title, String place) {
        return described(
                id, 1999, title, "", List.of(new WorkId(id).name(), new WorkName(Scheme.PRINTED, place)), "Anna Berg");
    }

    private static Described work(String id, int year, String title, String venue, String... authors) {
        return described(id, year, title, venue, List.of(new WorkId(id).name()), authors);
    }

    private static Described described(
            String id, int year, String title, String venue, List<WorkName> names, String... authors) {
        return new Described(
                new WorkId(id),
                Instant.EPOCH,
                names,
                title,
                List.of(authors),
                Optional.empty(),
                0,
                Optional.of(Year.of(year)),
                Optional.empty(),
                Optional.of(venue).filter(name -> !name.isEmpty()),
                List.of(),
                List.of());
    }
}
