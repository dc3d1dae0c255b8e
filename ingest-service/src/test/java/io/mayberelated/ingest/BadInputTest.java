package io.mayberelated.ingest;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each refusal is a problem that names the place and the rule. */
@QuarkusTest
@QuarkusTestResource(Kafka.class)
class BadInputTest {
    @BeforeEach
    void isReady() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
        RestAssured.urlEncodingEnabled = false;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"author":"vale",                                                  | line 1, column 18 | not well-formed JSON
            {"author":"vale","thread":"t","postedAt":"2026-03-01T09:30:00Z","text":"a"} x | line 1, column 77 | not well-formed JSON
            {"author":7,"thread":"t","postedAt":"2026-03-01T09:30:00Z","text":"a"} | /author      | expected a string
            {"author":"v","thread":"t","postedAt":"yesterday","text":"a"}      | /postedAt         | yesterday
            {"author":"v","thread":"t","text":"a"}                             | /postedAt         | required
            {"author":"v","postedAt":"2026-03-01T09:30:00Z","text":"a"}        | /thread           | required
            {"author":"v","thread":"t","postedAt":"2026-03-01T09:30:00Z"}      | /text             | exactly one of text, html and markdown
            {"author":"v","thread":"t","postedAt":"2026-03-01T09:30:00Z","text":"a","html":"b"} | /text | exactly one of text, html and markdown
            {"author":"v","thread":"t","postedAt":"2026-03-01T09:30:00Z","text":" "} | /text       | must not be blank
            {"author":"v","thread":"t","postedAt":"2026-03-01T09:30:00Z","txt":"a"}  | /txt        | unknown field
            {"author":"v","author":"w","thread":"t","postedAt":"2026-03-01T09:30:00Z","text":"a"} | line 1, column 23 | Duplicate
            {"author":"v","thread":"t","postedAt":"2026-03-01T09:30:00Z","text":"a","url":"javascript:alert(1)"} | /url | http or https
            {"author":"v","thread":"t","postedAt":"2026-03-01T09:30:00Z","text":"a","parent":"c 1"} | /parent | not the id of a comment
            {"author":"v","thread":"t","postedAt":"2026-03-01T09:30:00Z","text":"a","score":"7"} | /score | a whole number
            """)
    void aBadCommentIsRefused(String body, String place, String rule) {
        problem(given().body(body).put("/v1/comments/c1").then(), 400, place, rule);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"authors":["Vaswani"]}                       | /title             | required
            {"title":"T","authors":"Vaswani"}             | /authors           | an array
            {"title":"T","year":"2017"}                   | /year              | a whole number
            {"title":"T","identifiers":{"doi":"none"}}    | /identifiers/doi   | not a name under 'doi'
            {"title":"T","identifiers":{"isan":"1"}}      | /identifiers/isan  | not the name of a work
            {"title":"T","urls":["ftp://example.org"]}    | /urls/0            | http or https
            {"title":"T","references":["paper 7"]}        | /references/0      | not the name of a work
            {"title":"T","id":"arxiv:1810.04805"}         | /id                | not the work of the address
            """)
    void aBadWorkIsRefused(String body, String place, String rule) {
        problem(given().body(body).put("/v1/works/arxiv:1706.03762").then(), 400, place, rule);
    }

    @Test
    void idsWithSpacesAreRefused() {
        problem(given().body("{}").put("/v1/comments/a%20b").then(), 400, "/v1/comments/{id}", "without spaces");
        problem(
                given().body("{}").put("/v1/works/arxiv:17%2006").then(),
                400,
                "/v1/works/{id}",
                "not a name under 'arxiv'");
        problem(given().body("{}").put("/v1/works/just%20words").then(), 400, "/v1/works/{id}", "scheme:value");
    }

    @Test
    void aBodyOfTwentyMegabytesIsRefused() {
        given().body(new byte[20_000_000])
                .put("/v1/comments/c1")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("detail", containsString("1,048,576 bytes"));
    }

    @Test
    void whatIsNoUtf8IsRefusedWithItsPlace() {
        byte[] latin1 = "{\"author\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);

        problem(given().body(latin1).put("/v1/comments/c1").then(), 400, "byte 14", "UTF-8");
    }

    @Test
    void anUnknownFormatIsRefused() {
        problem(
                given().body("x").post("/v1/imports?format=word").then(),
                415,
                "?format",
                "one of arxiv-atom, arxiv-oai, bibtex, ");
        given().body("%PDF-1.7").post("/v1/imports").then().statusCode(415).body("errors.size()", equalTo(18));
    }

    @Test
    void aTruncatedEntryIsNamedByItsLine() {
        String status = given().body("@misc{a, title={B c d}}\n\n@article{x,\n title = {Every good")
                .post("/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("status");

        given().get(status)
                .then()
                .body("rejections[0].line", equalTo(3))
                .body("rejections[0].reason", containsString("not closed"));
    }

    @Test
    void unknownThingsAreNotFound() {
        given().get("/v1/imports/none").then().statusCode(404).contentType("application/problem+json");
        given().get("/v1/nothing").then().statusCode(404).contentType("application/problem+json");
        given().post("/v1/comments/c1").then().statusCode(405).contentType("application/problem+json");
    }

    private static void problem(ValidatableResponse answer, int status, String place, String rule) {
        answer.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("errors[0].place", equalTo(place))
                .body(containsString(rule));
    }
}
