package io.mayberelated.recommend.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.mayberelated.recommend.Told;
import io.mayberelated.recommend.deliver.HttpWebhookSender.Outcome;
import io.mayberelated.recommend.deliver.HttpWebhookSender.Post;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HttpWebhookSenderTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final Duration WITHIN = Duration.ofSeconds(2);

    private final HttpWebhookSender sender = new HttpWebhookSender(
            VERTX, new EndpointGuard(EndpointGuard.Names.ofThisMachine(), Set.of("127.0.0.1")), WITHIN);
    private final HostileReceivers receivers = open();

    @AfterAll
    static void end() {
        VERTX.close();
    }

    @AfterEach
    void close() throws IOException {
        receivers.close();
        sender.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"200", "201", "204", "endless"})
    void whatIsTakenIsDelivered(String behaviour) {
        assertThat(attempt(behaviour).failure()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"301, answered 301", "400, answered 400", "404, answered 404", "500, answered 500"})
    void whatIsNotTakenIsTriedAgain(String behaviour, String because) {
        assertThat(attempt(behaviour).failure()).contains(new Failure.Temporary(because));
    }

    @Test
    void noRedirectIsFollowed() {
        attempt("301");

        assertThat(receivers.redirected()).isZero();
        assertThat(receivers.connections()).isEqualTo(1);
    }

    @Test
    void aReceiverThatIsGoneIsNotAskedAgain() {
        assertThat(attempt("410").failure()).contains(new Failure.Gone("answered 410"));
    }

    @Test
    void aReceiverSaysHowLongToWait() {
        assertThat(attempt("429").failure()).contains(new Failure.Wait("answered 429", Duration.ofMinutes(2)));
    }

    @ParameterizedTest
    @CsvSource({
        "hang, no answer in time",
        "drip, no answer in time",
        "reset, the connection broke",
        "headers, the connection broke",
        "garbage, the connection broke"
    })
    void aReceiverThatMisbehavesCostsNoMoreThanItsTime(String behaviour, String because) {
        assertThat(attempt(behaviour).failure()).contains(new Failure.Temporary(because));
    }

    @Test
    void nobodyThereIsAFailureToo() {
        assertThat(attempt(URI.create("http://127.0.0.1:1/")).failure())
                .contains(new Failure.Temporary("no connection"));
    }

    @Test
    void aNameThatLeadsInsideGetsNoConnection() throws IOException {
        EndpointGuard rebound = new EndpointGuard(_ -> List.of(InetAddress.getLoopbackAddress()), Set.of());
        URI url = URI.create(
                "https://hook.example:%d/200".formatted(receivers.at("200").getPort()));
        try (HttpWebhookSender guarded = new HttpWebhookSender(VERTX, rebound, WITHIN)) {

            Outcome outcome = guarded.attempt(post(url));

            assertThat(outcome.failure()).isPresent();
            assertThat(receivers.connections()).isZero();
        }
    }

    @Test
    void theAddressThatWasCheckedIsTheOneThatIsCalled() throws IOException {
        EndpointGuard elsewhere =
                new EndpointGuard(_ -> List.of(InetAddress.getLoopbackAddress()), Set.of("no-such-host.invalid"));
        URI url = URI.create("http://no-such-host.invalid:%d/200"
                .formatted(receivers.at("200").getPort()));
        try (HttpWebhookSender pinned = new HttpWebhookSender(VERTX, elsewhere, WITHIN)) {

            Outcome outcome = pinned.attempt(post(url));

            assertThat(outcome.failure()).isEmpty();
        }
    }

    @Test
    void theReceiverGetsTheBytesThatWereSigned() throws Exception {
        BlockingQueue<String> got = new LinkedBlockingQueue<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            got.add(exchange.getRequestHeaders().getFirst("webhook-id")
                    + " "
                    + exchange.getRequestHeaders().getFirst("webhook-timestamp")
                    + " "
                    + exchange.getRequestHeaders().getFirst("webhook-signature")
                    + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        try {
            attempt(URI.create(
                    "http://127.0.0.1:%d/a?b=c".formatted(server.getAddress().getPort())));
        } finally {
            server.stop(0);
        }

        assertThat(got.poll(10, TimeUnit.SECONDS)).isEqualTo("id-1 1772366400 v1,abc {\"größe\":1}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            120                            | PT2M
            Sun, 01 Mar 2026 12:05:00 GMT  | PT5M
            Sun, 01 Mar 2026 11:00:00 GMT  |
            soon                           |
            99999999999                    |
            -1                             |
            """)
    void retryAfterIsReadInBothForms(String text, Duration pause) {
        assertThat(HttpWebhookSender.retryAfter(text, Told.NOON)).isEqualTo(Optional.ofNullable(pause));
    }

    private Outcome attempt(String behaviour) {
        return attempt(receivers.at(behaviour));
    }

    private Outcome attempt(URI url) {
        return sender.attempt(post(url));
    }

    private static Post post(URI url) {
        return new Post(url, "id-1", Told.NOON, "v1,abc", "{\"größe\":1}");
    }

    private static HostileReceivers open() {
        try {
            return new HostileReceivers();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
