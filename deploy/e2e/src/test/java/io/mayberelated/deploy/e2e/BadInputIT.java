package io.mayberelated.deploy.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.mayberelated.deploy.local.client.Address;
import io.mayberelated.deploy.local.client.Answer;
import io.mayberelated.deploy.local.client.SearchAnswer;
import io.mayberelated.deploy.local.process.Service;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong is refused with a problem (RFC 9457) that names the place and the rule. */
@ExtendWith(SharedWorld.class)
class BadInputIT {
    private static final String COMMENT = Address.comment("bad:1");

    private final World world;

    BadInputIT(World world) {
        this.world = world;
    }

    private record Problem(String type, String title, int status, String detail) {}

    static Stream<Arguments> putsThatAreRefused() {
        return Stream.of(
                arguments("broken JSON", COMMENT, "{\"author\": \"A\", ", "column"),
                arguments("no JSON", COMMENT, "hello", "line 1"),
                arguments("a number for a text", COMMENT, comment("\"text\": 7"), "text"),
                arguments("a text for a number", COMMENT, comment("\"text\": \"x\", \"score\": \"many\""), "score"),
                arguments("no text", COMMENT, comment("\"score\": 1"), "text"),
                arguments("two texts", COMMENT, comment("\"text\": \"x\", \"html\": \"x\""), "html"),
                arguments("a field nobody knows", COMMENT, comment("\"text\": \"x\", \"colour\": \"red\""), "colour"),
                arguments("a field twice", COMMENT, comment("\"text\": \"x\", \"text\": \"y\""), "text"),
                arguments("a date that is none", COMMENT, """
                        {"author":"A","thread":"t","postedAt":"yesterday","text":"x"}""", "postedAt"),
                arguments("an id with a space", Address.comment("bad id"), comment("\"text\": \"x\""), "bad id"),
                arguments("a work without a scheme", Address.work("no-scheme"), "{\"title\":\"x\"}", "no-scheme"),
                arguments("a work without a title", Address.work("arxiv:2402.10877"), "{\"year\": 2024}", "title"),
                arguments("an identifier that is none", Address.work("arxiv:2402.10877"), """
                        {"title":"x","identifiers":{"doi":"eleven"}}""", "doi"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("putsThatAreRefused")
    void aBadPutIsRefused(String what, String path, String body, String place) {
        Answer answer = world.api().put(Service.INGEST, path, body);

        assertProblem(answer, 400, place);
    }

    static Stream<Arguments> questionsThatAreRefused() {
        return Stream.of(
                arguments("a negative limit", "/v1/search?q=x&limit=-1", "limit"),
                arguments("a limit that is no number", "/v1/search?q=x&limit=ten", "limit"),
                arguments("a limit beyond all bounds", "/v1/search?q=x&limit=1000000", "limit"),
                arguments("a cursor that is none", "/v1/search?q=x&cursor=AAAA", "cursor"),
                arguments("a kind that is none", "/v1/search?q=x&kind=song", "kind"),
                arguments("a date that is none", "/v1/search?q=x&from=yesterday", "from"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questionsThatAreRefused")
    void aBadQuestionIsRefused(String what, String path, String place) {
        assertProblem(world.api().get(Service.SEARCH, path), 400, place);
    }

    @Test
    void aCursorThatWasTamperedWithIsRefused() {
        for (int i = 0; i < 3; i++) {
            Comment comment = new Comment("cursor:" + i, "cursor", "Page after page of marzipan.");
            world.put(comment);
            world.awaitFound(comment);
        }
        String next = world.api()
                .get(Service.SEARCH, "/v1/search?q=marzipan&limit=1")
                .orFail("a search")
                .as(SearchAnswer.class)
                .next()
                .orElseThrow();
        char other = next.charAt(next.length() / 2) == 'A' ? 'B' : 'A';
        String tampered = next.substring(0, next.length() / 2) + other + next.substring(next.length() / 2 + 1);

        assertProblem(
                world.api().get(Service.SEARCH, "/v1/search?q=marzipan&limit=1&cursor=" + tampered), 400, "cursor");
    }

    @Test
    void aBodyOf20MegabytesIsTooLarge() {
        String body = comment("\"text\": \"%s\"".formatted("x".repeat(20_000_000)));

        assertProblem(world.api().put(Service.INGEST, COMMENT, body), 413, "bytes");
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        byte[] body = comment("\"text\": \"caf\u00e9\"").getBytes(StandardCharsets.ISO_8859_1);

        Answer answer = world.api()
                .send(
                        Service.INGEST,
                        COMMENT,
                        request -> request.header("content-type", "application/json")
                                .PUT(BodyPublishers.ofByteArray(body)));

        assertProblem(answer, 400, "UTF-8");
    }

    @Test
    void anUnknownFormatIsRefused() {
        Answer answer = world.api().importFile("?format=punchcards", "x".getBytes(StandardCharsets.UTF_8));

        assertProblem(answer, 415, "punchcards");
    }

    @Test
    void anUnknownAddressIsAProblemToo() {
        assertProblem(world.api().get(Service.SEARCH, "/v1/nothing"), 404, "");
    }

    @Test
    void aWorkNobodyKnowsIsNotFound() {
        assertProblem(world.api().get(Service.SEARCH, Address.work("arxiv:9999.99999")), 404, "9999.99999");
    }

    @Test
    void recommendationsForAWorkWithoutASchemeAreRefused() {
        assertProblem(world.api().get(Service.RECOMMEND, Address.recommendations("no-scheme")), 400, "no-scheme");
    }

    @Test
    void aSubscriptionToNothingIsRefused() {
        assertProblem(world.api().post(Service.RECOMMEND, "/v1/subscriptions", "{\"interest\":{}}"), 400, "interest");
    }

    private static String comment(String rest) {
        return """
                {"author":"A","thread":"t","postedAt":"2024-05-01T12:00:00Z",%s}""".formatted(rest);
    }

    private static void assertProblem(Answer answer, int status, String place) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        Problem problem = answer.as(Problem.class);
        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.type()).isNotBlank();
        assertThat(problem.title()).isNotBlank();
        assertThat(problem.detail()).isNotBlank();
        assertThat(answer.body()).contains(place);
    }
}
