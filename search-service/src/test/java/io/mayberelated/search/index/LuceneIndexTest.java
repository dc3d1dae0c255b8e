package io.mayberelated.search.index;

import static io.mayberelated.search.Works.ATTENTION;
import static io.mayberelated.search.Works.AUMANN;
import static io.mayberelated.search.Works.BERT;
import static io.mayberelated.search.Works.COMMENT;
import static io.mayberelated.search.Works.THEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.Topic;
import io.mayberelated.events.WorkEvent;
import io.mayberelated.events.kafka.LogIdentity;
import io.mayberelated.events.kafka.Positions;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexTest {
    private static final Progress PROGRESS = new Progress(
            Positions.NONE.with(Topic.WORKS, 2, 17), new LogIdentity(Map.of("works.v1", "id/4")), Optional.of(THEN));

    @TempDir
    private Path folder;

    @Test
    void whatIsMadeDurableIsThereAfterARestart() {
        try (LuceneIndex index = open()) {
            index.apply(BERT);
            index.apply(COMMENT);
            index.makeDurable(PROGRESS);
        }

        try (LuceneIndex index = open()) {
            assertThat(index.progress()).contains(PROGRESS);
            assertThat(index.status().works()).isEqualTo(1);
            assertThat(index.status().comments()).isEqualTo(1);
        }
    }

    @Test
    void whatWasNotMadeDurableIsForgottenTogetherWithItsPosition() {
        try (LuceneIndex index = open()) {
            index.apply(BERT);
            index.makeDurable(PROGRESS);
            index.apply(ATTENTION);
            index.makeVisible();
        }

        try (LuceneIndex index = open()) {
            assertThat(index.progress()).contains(PROGRESS);
            assertThat(index.status().works()).isEqualTo(1);
        }
    }

    @Test
    void applyingAnEventAgainChangesNothing() {
        try (LuceneIndex index = open()) {
            index.apply(BERT);
            index.apply(BERT);
            index.makeVisible();

            assertThat(index.status().works()).isEqualTo(1);
        }
    }

    @Test
    void aWithdrawnWorkIsGone() {
        try (LuceneIndex index = open()) {
            index.apply(BERT);
            index.apply(new WorkEvent.Withdrawn(BERT.id(), THEN, "retracted"));
            index.makeVisible();

            assertThat(index.status().works()).isZero();
        }
    }

    @Test
    void aDamagedIndexIsNoticedAndMadeAgain() throws IOException {
        try (LuceneIndex index = open()) {
            index.apply(BERT);
            index.apply(AUMANN);
            index.makeDurable(PROGRESS);
        }
        flipABit();

        try (LuceneIndex index = open()) {
            assertThat(index.progress()).isEmpty();
            assertThat(index.status().works()).isZero();
            assertThat(index.status().rebuilds())
                    .singleElement()
                    .satisfies(rebuild -> assertThat(rebuild.cause()).contains("damaged"));
        }
    }

    @Test
    void anIndexOfAnotherLayoutIsMadeAgain() {
        try (LuceneIndex index = LuceneIndex.open(new IndexFolder(folder), "layout-0", InstantSource.fixed(THEN))) {
            index.apply(BERT);
            index.makeDurable(PROGRESS);
        }

        try (LuceneIndex index = open()) {
            assertThat(index.progress()).isEmpty();
            assertThat(index.status().rebuilds())
                    .singleElement()
                    .satisfies(rebuild -> assertThat(rebuild.cause()).contains("layout-0"));
        }
    }

    private LuceneIndex open() {
        return LuceneIndex.open(new IndexFolder(folder), Fields.FINGERPRINT, InstantSource.fixed(THEN));
    }

    /** In the middle of the largest file: neither opening nor searching would notice. */
    private void flipABit() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("index"))) {
            Path largest = files.filter(file -> !file.getFileName().toString().startsWith("segments"))
                    .max((one, other) ->
                            Long.compare(one.toFile().length(), other.toFile().length()))
                    .orElseThrow();
            try (RandomAccessFile file = new RandomAccessFile(largest.toFile(), "rw")) {
                long middle = file.length() / 2;
                file.seek(middle);
                int old = file.read();
                file.seek(middle);
                file.write(old ^ 1);
            }
        }
    }
}
