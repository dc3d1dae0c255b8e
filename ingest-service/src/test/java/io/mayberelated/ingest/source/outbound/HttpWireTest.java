package io.mayberelated.ingest.source.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.ingest.source.FakeService;
import io.mayberelated.ingest.source.FakeService.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What services do to those who ask. */
class HttpWireTest {
    private static final int BYTES_MAX = 10_000;
    private static final byte[] LARGE = "a".repeat(BYTES_MAX + 1).getBytes(StandardCharsets.UTF_8);

    private final FakeService service = new FakeService();
    private final HttpWire wire = new HttpWire("test", Duration.ofSeconds(20), BYTES_MAX);
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void close() {
        end.countDown();
        wire.close();
        service.close();
    }

    @Test
    void anAnswerComesWithAllThatMatters() {
        service.always(Reply.of(
                503,
                Map.of("Content-Type", "text/plain", "Retry-After", "30", "Location", "/x"),
                "later".getBytes(StandardCharsets.UTF_8)));

        Answer answer = send();

        assertThat(answer).isInstanceOfSatisfying(Answer.Said.class, said -> {
            assertThat(said.status()).isEqualTo(503);
            assertThat(said.contentType()).isEqualTo("text/plain");
            assertThat(said.retryAfter()).contains("30");
            assertThat(said.location()).contains("/x");
            assertThat(said.text()).isEqualTo("later");
        });
    }

    @Test
    void aPackedAnswerIsUnpacked() {
        service.always(Reply.of(
                200, Map.of("Content-Encoding", "gzip"), packed("{\"a\":1}".getBytes(StandardCharsets.UTF_8))));

        assertThat(send())
                .isInstanceOfSatisfying(
                        Answer.Said.class, said -> assertThat(said.text()).isEqualTo("{\"a\":1}"));
    }

    @Test
    void anAnswerThatUnpacksToTooMuchIsNotTaken() {
        service.always(Reply.of(200, Map.of("Content-Encoding", "gzip"), packed(LARGE)));

        assertThat(send()).isEqualTo(new Answer.NotTaken("an answer of more than 10,000 bytes"));
    }

    @Test
    void aPackedAnswerThatIsDamagedIsNone() {
        service.always(Reply.of(200, Map.of("Content-Encoding", "gzip"), new byte[] {1, 2, 3}));

        assertThat(send()).isInstanceOf(Answer.None.class);
    }

    @Test
    void aGiantAnswerIsNotTaken() {
        service.always(Reply.of(200, Map.of(), LARGE));

        assertThat(send()).isEqualTo(new Answer.NotTaken("an answer of more than 10,000 bytes"));
    }

    @Test
    void anAnswerThatDoesNotEndIsNotTaken() {
        service.answers(_ -> exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                while (end.getCount() > 0) {
                    body.write(LARGE);
                }
            }
        });

        assertThat(send()).isInstanceOf(Answer.NotTaken.class);
    }

    @Test
    void aHalfSentAnswerIsNone() {
        service.always(Reply.halfOf("{\"data\":{\"comments\":{\"results\":[]}}}"));

        assertThat(send()).isInstanceOf(Answer.None.class);
    }

    @Test
    void anAnswerThatNeverComesIsNone() {
        HttpWire impatient = new HttpWire("test", Duration.ofMillis(200), BYTES_MAX);
        service.answers(_ -> _ -> awaitEnd());

        Answer answer = impatient.send(Question.get(service.at("/")));

        assertThat(answer).isEqualTo(new Answer.None("no whole answer within PT0.2S"));
    }

    @Test
    void anAnswerThatStopsInTheMiddleIsNone() {
        HttpWire impatient = new HttpWire("test", Duration.ofMillis(500), BYTES_MAX);
        service.answers(_ -> exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write(65);
            exchange.getResponseBody().flush();
            awaitEnd();
        });

        Answer answer = impatient.send(Question.get(service.at("/")));

        assertThat(answer).isEqualTo(new Answer.None("no whole answer within PT0.5S"));
    }

    @Test
    void nobodyThereIsNoAnswer() {
        URI closed = service.at("/");
        service.close();

        assertThat(wire.send(Question.get(closed))).isInstanceOf(Answer.None.class);
    }

    private Answer send() {
        return wire.send(Question.get(service.at("/")));
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
