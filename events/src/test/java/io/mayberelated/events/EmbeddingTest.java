package io.mayberelated.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.mayberelated.events.JsonEvents.UnreadableEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddingTest {
    private static final Embedding.Model BGE = new Embedding.Model("bge-small-en-v1.5-q", "1");
    private static final Embedding.Model LATER = new Embedding.Model("bge-small-en-v1.5-q", "2");
    private static final int EVENT_BYTES_MAX = 65_536;

    private final JsonEvents json = new JsonEvents();

    @Test
    void keepsItsVectorWhateverIsDoneToTheArray() {
        float[] given = {0.6f, 0.8f};
        Embedding embedding = new Embedding(BGE, Embedding.digest("a"), given);

        given[0] = 7;
        embedding.vector()[1] = 7;

        assertThat(embedding.vector()).containsExactly(0.6f, 0.8f);
    }

    @Test
    void isEqualToOneWithTheSameNumbers() {
        Embedding one = new Embedding(BGE, "a", new float[] {0.6f, 0.8f});

        assertThat(one)
                .isEqualTo(new Embedding(BGE, "a", new float[] {0.6f, 0.8f}))
                .hasSameHashCodeAs(new Embedding(BGE, "a", new float[] {0.6f, 0.8f}))
                .isNotEqualTo(new Embedding(BGE, "a", new float[] {0.8f, 0.6f}))
                .isNotEqualTo(new Embedding(LATER, "a", new float[] {0.6f, 0.8f}))
                .isNotEqualTo(new Embedding(BGE, "b", new float[] {0.6f, 0.8f}));
    }

    @Test
    void belongsToOneTextAndOneModel() {
        Embedding embedding = new Embedding(BGE, Embedding.digest("as it was"), new float[] {1});

        assertThat(embedding.isOf("as it was", BGE)).isTrue();
        assertThat(embedding.isOf("as it is now", BGE)).isFalse();
        assertThat(embedding.isOf("as it was", LATER)).isFalse();
    }

    @Test
    void isNearToWhatPointsTheSameWay() {
        Embedding east = new Embedding(BGE, "a", new float[] {1, 0});

        assertThat(east.cosine(new Embedding(BGE, "b", new float[] {0.6f, 0.8f})))
                .isCloseTo(0.6, within(1e-6));
    }

    @Test
    void doesNotCompareWithAnotherModels() {
        Embedding mine = new Embedding(BGE, "a", new float[] {1});
        Embedding theirs = new Embedding(LATER, "a", new float[] {1});

        assertThatIllegalArgumentException()
                .isThrownBy(() -> mine.cosine(theirs))
                .withMessageContaining("do not compare");
    }

    @ParameterizedTest
    @ValueSource(floats = {0, 2, Float.NaN, Float.POSITIVE_INFINITY})
    void hasLengthOne(float number) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Embedding(BGE, "a", new float[] {number}));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, Embedding.DIMENSIONS_MAX + 1})
    void hasNoneOrTooManyDimensionsNever(int dimensions) {
        float[] vector = new float[dimensions];
        Arrays.fill(vector, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Embedding(BGE, "a", vector))
                .withMessageContaining("dimensions");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAAAPw=", "AAA=", "not base64", ""})
    void whatIsNoVectorIsNoEvent(String vector) {
        String event =
                "{\"source\":\"comment:a\",\"at\":\"2026-01-01T00:00:00Z\",\"embedding\":{\"model\":{\"name\":\"m\",\"version\":\"1\"},\"textDigest\":\"d\",\"vector\":\"%s\"}}"
                        .formatted(vector);

        assertThatThrownBy(() -> json.read(event.getBytes(StandardCharsets.UTF_8), EmbeddedText.class))
                .isInstanceOf(UnreadableEvent.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"source\":\"comment:a\",\"at\":\"2026-01-01T00:00:00Z\"}"})
    void whatLacksAPartIsNoEvent(String event) {
        assertThatThrownBy(() -> json.read(event.getBytes(StandardCharsets.UTF_8), EmbeddedText.class))
                .isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void theLongestCommentWithTheLargestVectorFits64KiB() {
        String longest = "\u8a9e".repeat(CommentEvent.Posted.TEXT_CHARS_MAX);
        float[] largest = new float[Embedding.DIMENSIONS_MAX];
        largest[0] = 1;
        CommentEvent.Posted comment = new CommentEvent.Posted(
                        new CommentId("c".repeat(CommentId.CHARS_MAX)),
                        Instant.EPOCH,
                        "vale",
                        "thread",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        longest,
                        longest.length())
                .withEmbedding(Optional.of(new Embedding(BGE, Embedding.digest(longest), largest)));

        assertThat(json.write(comment)).hasSizeLessThan(EVENT_BYTES_MAX);
    }

    @Test
    void aWorkIsToldByTitleAndAbstract() {
        WorkEvent.Described work = new WorkEvent.Described(
                new WorkId("arxiv:1706.03762"),
                Instant.EPOCH,
                List.of(),
                "Attention is all you need",
                List.of(),
                Optional.of("Recurrence is dispensed with."),
                29,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());

        assertThat(work.wording()).isEqualTo("Attention is all you need\n\nRecurrence is dispensed with.");
    }
}
