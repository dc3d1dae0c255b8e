package io.mayberelated.events.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.mayberelated.events.Embedding;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxEmbedderTest {
    private static final OnnxEmbedder EMBEDDER = OnnxEmbedder.load(256);

    /** Two of each subject. */
    private static final List<String> TITLES = List.of(
            "Towards Automated Circuit Discovery for Mechanistic Interpretability",
            "Interpretability in the Wild: a Circuit for Indirect Object Identification in GPT-2 small",
            "Robust agents learn causal world models",
            "Discovering Agents: which systems adapt to an intervention on their surroundings",
            "Deep Reinforcement Learning from Human Preferences",
            "Learning to summarize from human feedback",
            "Every good regulator of a system must be a model of that system",
            "Requisite variety and its implications for the control of complex systems");

    @AfterAll
    static void close() {
        EMBEDDER.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Attention is all you need", "日本語のテキスト", "\ud800 half a pair", "\u0000\u200b"})
    void anyTextHasAVectorOfLengthOne(String text) {
        Embedding embedding = EMBEDDER.document(text);

        assertThat(embedding.dimensions()).isEqualTo(384);
        assertThat(embedding.cosine(embedding)).isCloseTo(1, within(1e-5));
    }

    @Test
    void aTokenOfOneMegabyteHasOneToo() {
        assertThat(EMBEDDER.document("a".repeat(1 << 20)).dimensions()).isEqualTo(384);
    }

    @Test
    void theSameTextHasTheSameVector() {
        assertThat(EMBEDDER.document(TITLES.getFirst())).isEqualTo(EMBEDDER.document(TITLES.getFirst()));
    }

    @Test
    void saysOfWhatAndByWhichModelItIs() {
        Embedding embedding = EMBEDDER.document("Attention is all you need");

        assertThat(embedding.isOf("Attention is all you need", EMBEDDER.model()))
                .isTrue();
    }

    /** On average: the model takes subjects for related that are not, now and then. */
    @Test
    void titlesOfOneSubjectAreNearerThanOthers() {
        List<Embedding> titles = TITLES.stream().map(EMBEDDER::document).toList();
        DoubleSummaryStatistics mates = new DoubleSummaryStatistics();
        DoubleSummaryStatistics others = new DoubleSummaryStatistics();

        for (int left = 0; left < titles.size(); left++) {
            for (int right = 0; right < left; right++) {
                (left / 2 == right / 2 ? mates : others).accept(titles.get(left).cosine(titles.get(right)));
            }
        }

        assertThat(mates.getAverage()).isGreaterThan(others.getAverage() + 0.05);
    }

    @ParameterizedTest
    @CsvSource({
        "how can parts of a neural network be found that do a task, 0",
        "does an agent need a model of the world?, 2",
        "training a policy with ratings by people, 4",
    })
    void aQuestionIsNearerToItsAnswerThanToMost(String question, int answer) {
        Embedding query = EMBEDDER.query(question);
        double right = query.cosine(EMBEDDER.document(TITLES.get(answer)));

        long nearer = TITLES.stream()
                .filter(title -> query.cosine(EMBEDDER.document(title)) > right)
                .count();

        assertThat(nearer).isLessThanOrEqualTo(1);
    }

    @Test
    void aQueryIsReadOtherwiseThanADocument() {
        Embedding query = EMBEDDER.query("causal models");

        assertThat(query.vector())
                .isNotEqualTo(EMBEDDER.document("causal models").vector())
                .isEqualTo(EMBEDDER.document(OnnxEmbedder.QUERY_PREFIX + "causal models")
                        .vector());
    }

    @Test
    void whatTheModelDoesNotReadChangesNothingButTheDigest() {
        String read = "word ".repeat(254);

        Embedding longer = EMBEDDER.document(read + "and more");

        assertThat(longer.vector()).isEqualTo(EMBEDDER.document(read).vector());
        assertThat(longer.textDigest()).isEqualTo(Embedding.digest(read + "and more"));
    }

    @Test
    void manyCallsAtATimeGiveWhatOneGives() throws Exception {
        List<Embedding> alone = TITLES.stream().map(EMBEDDER::document).toList();

        List<Future<Embedding>> together = new ArrayList<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
            for (int round = 0; round < 8; round++) {
                TITLES.forEach(title -> together.add(callers.submit(() -> EMBEDDER.document(title))));
            }
        }

        for (int i = 0; i < together.size(); i++) {
            assertThat(together.get(i).get()).isEqualTo(alone.get(i % alone.size()));
        }
    }

    @Test
    void readingMoreOrLessOfATextIsAnotherModel() {
        try (OnnxEmbedder shorter = OnnxEmbedder.load(16)) {
            assertThat(shorter.model().name()).isEqualTo(EMBEDDER.model().name());
            assertThat(shorter.model().version()).isNotEqualTo(EMBEDDER.model().version());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 513})
    void theModelHasLimits(int tokens) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OnnxEmbedder.load(tokens))
                .withMessageContaining("16 to 512");
    }
}
