package io.mayberelated.deploy.benchmark.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.deploy.benchmark.collection.Paper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static final Paper LAMPORT =
            paper("P 1", "Time, Clocks, and the Ordering of Events", "A \"partial\" order.");
    private static final Paper UNTITLED = paper("P2", "", "It happened before.");
    private static final Paper EMPTY = paper("p 2", " ", "");

    @Test
    void aWorkLeadsBackToItsPaper() {
        Catalogue catalogue = new Catalogue(List.of(EMPTY, LAMPORT, UNTITLED));

        assertThat(catalogue.paper("url:collection.example/1")).contains("P2");
    }

    @Test
    void aPaperWithoutTitleIsCalledByItsBeginning() {
        Catalogue catalogue = new Catalogue(List.of(UNTITLED));

        assertThat(lines(catalogue)).containsExactly("""
                        {"id":"url:collection.example/0","title":"It happened before.","abstract":"It happened before.","authors":[]}""");
    }

    @Test
    void filesHoldAllWorksButNoMoreThanFit() {
        Catalogue catalogue = new Catalogue(List.of(LAMPORT, UNTITLED, EMPTY, LAMPORT));

        assertThat(catalogue.files(2)).hasSize(2);
        assertThat(lines(catalogue)).hasSize(3);
    }

    private static List<String> lines(Catalogue catalogue) {
        return catalogue.files(100).stream()
                .flatMap(file -> new String(file, StandardCharsets.UTF_8).lines())
                .toList();
    }

    private static Paper paper(String id, String title, String text) {
        return new Paper(id, Optional.of(title), Optional.of(text), Optional.empty());
    }
}
