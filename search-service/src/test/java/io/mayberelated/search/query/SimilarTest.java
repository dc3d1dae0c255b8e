package io.mayberelated.search.query;

import static io.mayberelated.search.Works.ATTENTION;
import static io.mayberelated.search.Works.AUMANN;
import static io.mayberelated.search.Works.BERT;
import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.Passage;
import io.mayberelated.events.TextId;
import io.mayberelated.search.Indexes;
import io.mayberelated.search.index.Indexed;
import io.mayberelated.search.index.LuceneIndex;
import io.mayberelated.search.index.States;
import io.mayberelated.search.query.Similar.Likeness;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimilarTest {
    @TempDir
    private Path folder;

    private LuceneIndex index;

    @BeforeEach
    void index() {
        index = Indexes.open(folder);
        List.of(BERT, ATTENTION, AUMANN).forEach(index::apply);
        index.makeVisible();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void neverAnswersWithWhatWasGiven() {
        List<Likeness> found = find(Optional.empty(), List.of(new Indexed.Work(BERT)));

        assertThat(found).extracting(likeness -> likeness.what().id()).doesNotContain(TextId.of(BERT.id()));
    }

    @Test
    void theSentenceThatIsNearestIsQuotedVerbatim() {
        List<Likeness> found = find(Optional.of("Is the utility unique when preferences are incomplete?"), List.of());

        Passage quote = found.getFirst().quote().orElseThrow();
        assertThat(found.getFirst().what().id()).isEqualTo(TextId.of(AUMANN.id()));
        assertThat(quote.exact()).isEqualTo("The utility is then no longer unique.");
        assertThat(AUMANN.summary().orElseThrow().substring(quote.start(), quote.end()))
                .isEqualTo(quote.exact());
    }

    @Test
    void similarityLiesBetweenNoneAndAll() {
        assertThat(find(Optional.of("attention attention translation"), List.of()))
                .isNotEmpty()
                .allSatisfy(likeness -> assertThat(likeness.similarity()).isBetween(0.0, 1.0));
    }

    private List<Likeness> find(Optional<String> text, List<Indexed> texts) {
        return new Similar(index, new States()).find(new SimilarTo(text, texts, TextId.Kind.WORK, 10));
    }
}
