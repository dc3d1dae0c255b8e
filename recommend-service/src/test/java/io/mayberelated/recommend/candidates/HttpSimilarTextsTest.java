package io.mayberelated.recommend.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.CommentId;
import io.mayberelated.events.Passage;
import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.SearchService;
import io.mayberelated.recommend.candidates.SimilarTexts.Found;
import io.mayberelated.recommend.candidates.SimilarTexts.Hit;
import io.mayberelated.recommend.candidates.SimilarTexts.Like;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpSimilarTextsTest {
    private static final Like LIKE = new Like(
            Optional.of("causal models"), List.of(new WorkId("arxiv:2402.10877")), List.of(new CommentId("c1")));
    private static final Duration PATIENT = Duration.ofSeconds(20);

    private final SearchService search = SearchService.start();
    private final CountDownLatch released = new CountDownLatch(1);

    @AfterEach
    void end() {
        released.countDown();
        search.close();
    }

    @Test
    void whatIsAskedIsTheContractOfSearchService() {
        try (HttpSimilarTexts texts = asking(PATIENT)) {
            texts.find(LIKE);
        }

        assertThat(search.questions())
                .containsExactlyInAnyOrder(
                        "{\"text\":\"causal models\",\"works\":[\"arxiv:2402.10877\"],\"comments\":[\"c1\"],\"limit\":100,\"kind\":\"work\"}",
                        "{\"text\":\"causal models\",\"works\":[\"arxiv:2402.10877\"],\"comments\":[\"c1\"],\"limit\":100,\"kind\":\"comment\"}");
    }

    @Test
    void hitsComeWithTheirQuotes() {
        search.answering("""
                {"hits":[{"id":"arxiv:1912.01683","kind":"work","title":"T","similarity":0.5,"new":1,
                  "quote":{"exact":"power","prefix":"seek ","suffix":"","start":5,"end":10}}]}
                """, """
                {"hits":[{"id":"c1","kind":"comment","similarity":0.9}]}
                """);

        Found found;
        try (HttpSimilarTexts texts = asking(PATIENT)) {
            found = texts.find(LIKE);
        }

        assertThat(found).isInstanceOfSatisfying(Found.Hits.class, hits -> {
            assertThat(hits.works())
                    .containsExactly(new Hit(
                            new WorkId("arxiv:1912.01683"), Optional.of(new Passage("power", "seek ", "", 5, 10))));
            assertThat(hits.comments()).containsExactly(new CommentId("c1"));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            500 | {}                                        | it answers 500
            404 | {}                                        | it answers 404
            200 | no JSON                                   | not well-formed JSON
            200 | {"hits":[{"id":"paper 7","kind":"work","similarity":0.5}]} | not the name of a work
            """)
    void anAnswerThatIsNoneCountsAsAway(int status, String body, String because) {
        search.doing(exchange -> SearchService.answer(exchange, status, body));

        Found found;
        try (HttpSimilarTexts texts = asking(PATIENT)) {
            found = texts.find(LIKE);
        }

        assertThat(found)
                .isInstanceOfSatisfying(
                        Found.Away.class, away -> assertThat(away.because()).contains(because));
    }

    @Test
    void nobodyWaitsLongerThanTheDeadline() {
        search.doing(_ -> await(released));

        Found found;
        try (HttpSimilarTexts texts = asking(Duration.ofMillis(100))) {
            found = texts.find(LIKE);
        }

        assertThat(found).isEqualTo(new Found.Away("no answer within PT0.1S"));
    }

    @Test
    void anAnswerThatTricklesIsCutOffAtTheDeadline() {
        search.doing(exchange -> {
            exchange.sendResponseHeaders(200, 100);
            await(released);
        });

        Found found;
        try (HttpSimilarTexts texts = asking(Duration.ofMillis(100))) {
            found = texts.find(LIKE);
        }

        assertThat(found).isEqualTo(new Found.Away("no answer within PT0.1S"));
    }

    @Test
    void aServiceThatFailsIsLeftAlone() {
        search.doing(exchange -> SearchService.answer(exchange, 500, "{}"));

        try (HttpSimilarTexts texts = asking(PATIENT)) {
            for (int i = 0; i < 30; i++) {
                texts.find(LIKE);
            }
        }

        assertThat(search.questions()).hasSize(20);
    }

    @Test
    void aQuestionThatIsRefusedSaysNothingOfTheNext() {
        search.doing(exchange -> SearchService.answer(exchange, 400, "{}"));

        try (HttpSimilarTexts texts = asking(PATIENT)) {
            for (int i = 0; i < 30; i++) {
                texts.find(LIKE);
            }
        }

        assertThat(search.questions()).hasSize(60);
    }

    @Test
    void ofVeryManyTextsTheFirstStandForAll() {
        List<CommentId> comments =
                IntStream.range(0, 100).mapToObj(i -> new CommentId("c" + i)).toList();

        try (HttpSimilarTexts texts = asking(PATIENT)) {
            texts.find(new Like(Optional.empty(), List.of(), comments));
        }

        assertThat(search.questions().getFirst()).contains("\"c49\"").doesNotContain("\"c50\"");
    }

    @Test
    void nobodyListeningIsAnAnswerToo() {
        URI nobody = search.url();
        search.close();

        Found found;
        try (HttpSimilarTexts texts = new HttpSimilarTexts(nobody, PATIENT, PATIENT)) {
            found = texts.find(LIKE);
        }

        assertThat(found).isEqualTo(new Found.Away("nobody listens at %s/v1/similar".formatted(nobody)));
    }

    private HttpSimilarTexts asking(Duration within) {
        return new HttpSimilarTexts(search.url(), within, Duration.ofMinutes(10));
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
