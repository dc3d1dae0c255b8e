package io.mayberelated.deploy.benchmark.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayberelated.deploy.benchmark.client.Asker;
import io.mayberelated.deploy.benchmark.collection.Paper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneSearchTest {
    private static final Paper LAMPORT = new Paper(
            "P1", Optional.of("Time, Clocks, and Ordering"), Optional.of("What happened before."), Optional.empty());

    @TempDir
    private Path folder;

    @Test
    void whatWasWrittenIsFoundByAnyFormOfItsWords() throws IOException {
        LuceneIndexing.write(folder, List.of(LAMPORT));

        try (LuceneSearch search = LuceneSearch.in(folder, List.of("clock nobody", "happens"));
                Asker asker = search.askers().open()) {
            assertThat(search.documents()).isOne();
            assertThatCode(() -> asker.ask(0)).doesNotThrowAnyException();
            assertThatCode(() -> asker.ask(1)).doesNotThrowAnyException();
        }
    }

    @Test
    void anAnswerWithoutHitsIsNone() throws IOException {
        LuceneIndexing.write(folder, List.of(LAMPORT));

        try (LuceneSearch search = LuceneSearch.in(folder, List.of("nobody"));
                Asker asker = search.askers().open()) {
            assertThatThrownBy(() -> asker.ask(0)).hasMessageContaining("nothing was found");
        }
    }
}
