package io.mayberelated.search.query;

import static io.mayberelated.search.Works.ATTENTION;
import static io.mayberelated.search.Works.AUMANN;
import static io.mayberelated.search.Works.BERT;
import static io.mayberelated.search.Works.COMMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.TextId;
import io.mayberelated.search.Indexes;
import io.mayberelated.search.Works;
import io.mayberelated.search.index.LuceneIndex;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FacetsTest {
    @TempDir
    private Path folder;

    private LuceneIndex index;

    @BeforeEach
    void index() {
        index = Indexes.open(folder);
        index.apply(Works.in("NAACL", BERT));
        index.apply(Works.in("NeurIPS", ATTENTION));
        index.apply(AUMANN);
        index.makeVisible();
        index.apply(COMMENT);
        index.apply(Works.naming(COMMENT, "Attention Is All You Need", ATTENTION));
        index.makeVisible();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void countsAllThatWasFoundAcrossSegments() {
        Found found = search(Optional.empty(), Filters.NONE, 10);

        assertThat(counts(found, Facet.KIND)).isEqualTo(Map.of("work", 3L, "comment", 1L));
        assertThat(counts(found, Facet.YEAR)).isEqualTo(Map.of("1962", 1L, "2017", 1L, "2018", 1L, "2026", 1L));
        assertThat(counts(found, Facet.VENUE)).isEqualTo(Map.of("NAACL", 1L, "NeurIPS", 1L));
        assertThat(counts(found, Facet.AUTHOR)).hasSize(6).containsEntry("Łukasz Kaiser", 1L);
        assertThat(counts(found, Facet.SITE)).isEqualTo(Map.of("example.org", 3L));
    }

    @Test
    void tellsWhichWorksTheHitsNameMost() {
        Found found = search(Optional.of("recurrence"), Filters.NONE, 10);

        assertThat(values(found, Facet.MENTIONS))
                .containsExactly(new Facets.Value("arxiv:1706.03762", 1, Optional.of("Attention Is All You Need")));
    }

    @Test
    void aFacetLeavesItsOwnFilterOut() {
        Filters naacl = new Filters(
                Optional.of(TextId.Kind.WORK),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of("naacl"),
                List.of(),
                List.of());

        Found found = search(Optional.of("attention"), naacl, 10);

        assertThat(Indexes.ids(found)).containsExactly("arxiv:1810.04805");
        assertThat(counts(found, Facet.VENUE)).isEqualTo(Map.of("NAACL", 1L, "NeurIPS", 1L));
        assertThat(counts(found, Facet.YEAR)).isEqualTo(Map.of("2018", 1L));
    }

    @Test
    void valuesOfOneFilterAreAlternatives() {
        Filters either = new Filters(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of("Kaiser Lukasz", "aumann"),
                List.of(),
                List.of(),
                List.of());

        assertThat(Indexes.ids(search(Optional.empty(), either, 10)))
                .containsExactly("arxiv:1706.03762", "doi:10.2307/1909888");
    }

    @Test
    void theMostFrequentComeFirst() {
        index.apply(Works.in("NeurIPS", Works.work("arxiv:2001.00001", "More attention", List.of(), "x", 2020)));
        index.makeVisible();

        assertThat(values(search(Optional.of("attention"), Filters.NONE, 1), Facet.VENUE))
                .containsExactly(new Facets.Value("NeurIPS", 2, Optional.empty()));
    }

    private Found search(Optional<String> text, Filters filters, int values) {
        return Indexes.search(index, folder)
                .find(new SearchQuery(
                        text,
                        filters,
                        SearchQuery.Ranked.DEFAULT,
                        SearchQuery.Page.first(10),
                        new SearchQuery.Wants(false, false, EnumSet.allOf(Facet.class), values)));
    }

    private static Map<String, Long> counts(Found found, Facet facet) {
        return values(found, facet).stream().collect(Collectors.toMap(Facets.Value::value, Facets.Value::count));
    }

    private static List<Facets.Value> values(Found found, Facet facet) {
        return Optional.ofNullable(found.facets().get(facet)).orElseThrow().values();
    }
}
