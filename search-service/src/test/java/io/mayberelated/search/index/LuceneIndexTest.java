package io.mayberelated.search.index;

import static io.mayberelated.search.Works.ATTENTION;
import static io.mayberelated.search.Works.AUMANN;
import static io.mayberelated.search.Works.BERT;
import static io.mayberelated.search.Works.COMMENT;
import static io.mayberelated.search.Works.THEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mayberelated.events.Links;
import io.mayberelated.events.TextId;
import io.mayberelated.events.Topic;
import io.mayberelated.events.WorkEvent;
import io.mayberelated.events.kafka.LogIdentity;
import io.mayberelated.events.kafka.Positions;
import io.mayberelated.search.Indexes;
import io.mayberelated.search.Works;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriterConfig;
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
        IndexFiles.flipABit(folder);

        try (LuceneIndex index = open()) {
            assertThat(index.progress()).isEmpty();
            assertThat(index.status().works()).isZero();
            assertThat(index.status().rebuilds())
                    .singleElement()
                    .satisfies(rebuild -> assertThat(rebuild.cause()).contains("damaged"));
        }
    }

    @Test
    void anIndexThatCannotAnswerIsPutAside() {
        try (LuceneIndex index = Indexes.open(folder, new Layout(1, 0, "other"))) {
            index.apply(BERT);
            index.makeDurable(PROGRESS);
        }

        try (LuceneIndex index = open()) {
            assertThat(index.progress()).isEmpty();
            assertThat(index.status().works()).isZero();
            assertThat(index.status().rebuilds())
                    .singleElement()
                    .satisfies(rebuild -> assertThat(rebuild.cause()).contains("layout-1.0/other"));
        }
    }

    @Test
    void anOlderIndexAnswersUntilTheNewOneHasCaughtUp() {
        try (LuceneIndex old = open()) {
            old.apply(BERT);
            old.makeDurable(PROGRESS);
        }

        try (LuceneIndex index = Indexes.open(folder, Indexes.otherMinor())) {
            assertThat(index.progress()).isEmpty();
            index.apply(ATTENTION);
            index.apply(AUMANN);
            index.makeVisible();
            assertThat(index.isRebuilding()).isTrue();
            assertThat(index.status().works()).isEqualTo(1);

            index.caughtUp();

            assertThat(index.isRebuilding()).isFalse();
            assertThat(index.status().works()).isEqualTo(2);
        }
    }

    @Test
    void aNewIndexThatWasNotFinishedGoesOnWhereItWas() {
        try (LuceneIndex old = open()) {
            old.apply(BERT);
            old.makeDurable(PROGRESS);
        }
        try (LuceneIndex unfinished = Indexes.open(folder, Indexes.otherMinor())) {
            unfinished.apply(ATTENTION);
            unfinished.makeDurable(PROGRESS);
        }

        try (LuceneIndex index = Indexes.open(folder, Indexes.otherMinor())) {
            assertThat(index.progress()).contains(PROGRESS);
            index.caughtUp();
            assertThat(index.status().works()).isEqualTo(1);
            assertThat(index.isRebuilding()).isFalse();
        }
    }

    @Test
    void damageThatComesWhileItRunsIsNoticed() throws IOException {
        try (LuceneIndex index = open()) {
            index.apply(BERT);
            index.makeDurable(PROGRESS);
            index.makeVisible();
            assertThat(index.check()).isEmpty();
            IndexFiles.flipABit(folder);

            assertThat(index.check()).get().asString().contains("damaged");
            assertThat(index.doubt()).isPresent();
            assertThat(index.doubt()).as("said once").isEmpty();
        }
    }

    @Test
    void whatCommentsSayOfAWorkIsKeptWithIt() {
        try (LuceneIndex index = open()) {
            index.apply(ATTENTION);
            index.apply(COMMENT);
            index.apply(Works.naming(COMMENT, "Attention Is All You Need", ATTENTION));
            index.makeVisible();
            index.caughtUp();
            assertThat(index.status().unsettled()).isEqualTo(1);

            assertThat(index.settle()).isTrue();

            assertThat(index.status().unsettled()).isZero();
            assertThat(discussed(index)).isEqualTo(1);
            index.apply(new Links(TextId.of(COMMENT.id()), THEN, "test", List.of()));
            index.makeVisible();
            assertThat(index.settle()).isTrue();
            assertThat(discussed(index)).isZero();
        }
    }

    @Test
    void mergingLeavesThoseWhoReadAlone() {
        try (LuceneIndex index = open()) {
            index.apply(BERT);
            index.makeVisible();

            index.with(searcher -> {
                for (int i = 0; i < 100; i++) { // a segment each, so that there is much to merge
                    index.apply(Works.work("arxiv:2001.%05d".formatted(i), "Segment " + i, List.of(), "", 2001));
                    index.makeVisible();
                }
                assertThat(searcher.getIndexReader().leaves()).as("as it was").hasSize(1);
                assertThat(searcher.count(Fields.isOfKind(TextId.Kind.WORK))).isEqualTo(1);
                return searcher;
            });

            await().untilAsserted(() -> {
                index.makeVisible();
                assertThat(index.<Integer>with(
                                now -> now.getIndexReader().leaves().size()))
                        .isLessThan(50);
            });
            assertThat(index.status().works()).isEqualTo(101);
        }
    }

    @Test
    void nobodyWaitsForAMerge() {
        IndexWriterConfig settings = OpenIndex.settings();

        assertThat(settings.getMergeScheduler()).isInstanceOf(ConcurrentMergeScheduler.class);
        assertThat(settings.getMaxFullFlushMergeWaitMillis()).isZero();
    }

    /** By how many comments the only work is discussed. */
    private static long discussed(LuceneIndex index) {
        return index.with(searcher -> Columns.number(
                searcher,
                Fields.DISCUSSED,
                searcher.search(Fields.isNamed(ATTENTION.id().name()), 1).scoreDocs[0].doc,
                -1));
    }

    private LuceneIndex open() {
        return Indexes.open(folder);
    }
}
