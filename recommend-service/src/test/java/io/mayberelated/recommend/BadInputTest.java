package io.mayberelated.recommend;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each refusal is a problem that names the place and the rule. */
@QuarkusTest
@QuarkusTestResource(Kafka.class)
class BadInputTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Log LOG = new Log();

    @BeforeEach
    void isReadyAndKnowsOneWork() {
        RestAssured.urlEncodingEnabled = false;
        await().pollDelay(Duration.ZERO)
                .atMost(SOON)
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
        LOG.tell(Told.robust());
        await().pollDelay(Duration.ZERO)
                .atMost(SOON)
                .until(() -> given().get("/v1/works/arxiv:2402.10877/recommendations")
                                .statusCode()
                        == 200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"works":["arxiv:2402.10877"]                          | line 1, column 30 | Unexpected end-of-input
            {}                                                     | /          | at least one of text, works, comments
            {"notWorks":["arxiv:2402.10877"]}                      | /          | at least one of text, works, comments
            {"works":"arxiv:2402.10877"}                           | /works     | an array
            {"works":["paper 7"]}                                  | /works/0   | not the name of a work
            {"works":["arxiv:2402.10877",null]}                    | /works/1   | found null
            {"works":["arxiv:0000.00001"]}                         | /works/0   | no work answers to the name 'arxiv:0000.00001'
            {"works":["ftp://example.org"]}                        | /works/0   | not the name of a work
            {"works":["arxiv:2402.10877"],"notWorks":["https://arxiv.org/abs/2402.10877v1"]} | /notWorks/0 | among works, too
            {"comments":["c 1"]}                                   | /comments/0 | not the id of a comment
            {"comments":["unknown"]}                               | /comments/0 | there is no comment
            {"text":" "}                                           | /text      | not all spaces
            {"text":7}                                             | /text      | a string
            {"text":"a","limit":-1}                                | /limit     | from 1 to 100
            {"text":"a","limit":101}                               | /limit     | from 1 to 100
            {"text":"a","limit":"7"}                               | /limit     | a whole number
            {"text":"a","positive":[]}                             | /positive  | unknown field
            {"works":[]}                                           | /          | at least one of text, works, comments
            {"threads":["nowhere"]}                                | /threads/0 | no comment stands in a thread
            {"authors":["nobody"]}                                 | /authors/0 | nobody of the name 'nobody'
            {"exclude":["arxiv:0000.00001"],"text":"a"}            | /exclude/0 | no work answers to the name
            {"text":"a","diversity":2}                             | /diversity | from 0 to 1, found 2.0
            {"text":"a","diversity":-0.1}                          | /diversity | from 0 to 1
            {"text":"a","diversity":"much"}                        | /diversity | a number
            {"text":"a","freshness":"yesterday"}                   | /freshness | publication
            {"text":"a","kinds":["paper","video"]}                 | /kinds/1   | paper
            {"text":"a","kinds":[null]}                            | /kinds/0   | found null
            {"text":"a","venues":[" "]}                            | /venues/0  | not all spaces
            {"text":"a","publishedAfter":"2024-13-01"}             | /publishedAfter | ISO 8601 date
            {"text":"a","publishedAfter":"2024-02-01","publishedBefore":"2024-01-01"} | /publishedBefore | not before publishedAfter
            {"text":"a","asOf":"yesterday"}                        | /asOf      | ISO 8601 time
            {"text":"a","diff":true}                               | /diff      | beside asOf
            {"reader":"not a name"}                                | /reader    | 1 to 64 letters
            {"reader":"ann-who-said-nothing"}                      | /          | has saved nothing yet
            {"readingList":"arXiv:0000.00001"}                     | /readingList | at least one known work
            """)
    void aBadQuestionIsRefused(String body, String place, String rule) {
        problem(json().body(body).post("/v1/recommendations").then(), 400, place, rule);
    }

    @Test
    void eachUnknownNameIsNamed() {
        json().body("{\"works\":[\"arxiv:0000.00001\",\"arxiv:2402.10877\",\"doi:10.1000/none\"]}")
                .post("/v1/recommendations")
                .then()
                .statusCode(400)
                .body("errors.place", equalTo(List.of("/works/0", "/works/2")));
    }

    @Test
    void moreThanAHundredSeedsAreRefused() {
        String works =
                IntStream.range(0, 101).mapToObj(_ -> "\"arxiv:2402.10877\"").collect(Collectors.joining(","));

        ValidatableResponse response = json().body("{\"works\":[%s]}".formatted(works))
                .post("/v1/recommendations")
                .then();

        problem(response, 400, "/", "at most 100");
    }

    @Test
    void tenThousandSeedsAreRefused() {
        String works = IntStream.range(0, 10_000)
                .mapToObj("\"doi:10.1000/%d\""::formatted)
                .collect(Collectors.joining(","));

        ValidatableResponse response = json().body("{\"works\":[%s]}".formatted(works))
                .post("/v1/recommendations")
                .then();

        problem(response, 400, "/", "found 10,000");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                     | /positivePaperIds   | at least one id
            {"positivePaperIds":[]}                                | /positivePaperIds   | at least one id
            {"positivePaperIds":["649def34f8be52c8b66281af98ae884c09aef38b"]} | /positivePaperIds/0 | not the name of a work
            {"positivePaperIds":["ARXIV:2402.10877"],"negativePaperIds":["URL:https://arxiv.org/abs/2402.10877"]} | /negativePaperIds/0 | among works, too
            """)
    void aBadQuestionForPapersIsRefused(String body, String place, String rule) {
        problem(json().body(body).post("/recommendations/v1/papers/").then(), 400, place, rule);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                    | /kind | one of read, saved, dismissed
            {"kind":"liked"}      | /kind | read
            {"stars":5}           | /stars | unknown field
            """)
    void aBadFeedbackIsRefused(String body, String place, String rule) {
        problem(
                json().body(body)
                        .put("/v1/readers/ann/feedback/arxiv:2402.10877")
                        .then(),
                400,
                place,
                rule);
    }

    @Test
    void anEmptyBodyIsRefused() {
        json().post("/v1/recommendations")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("The body is empty"));
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        json().body("{\"text\":\"%s\"}".formatted("x".repeat(20 * 1024 * 1024)))
                .post("/v1/recommendations")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("detail", containsString("1,048,576 bytes"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /v1/works/arxiv:2402.10877/recommendations?limit=-1         | 400 | ?limit | from 1 to 100
            /v1/works/arxiv:2402.10877/recommendations?limit=many       | 400 | ?limit | from 1 to 100
            /v1/works/arxiv:2402.10877/recommendations?limitt=7         | 400 | ?limitt | unknown parameter
            /v1/works/arxiv:2402.10877/recommendations?limit=1&limit=2  | 400 | ?limit | once
            /v1/works/paper%207/recommendations                         | 400 | {id}   | not the name of a work
            /v1/comments/c%201/recommendations                          | 400 | {id}   | not the id of a comment
            /v1/subscriptions?limit=0                                   | 400 | ?limit | from 1 to 100
            /v1/works/arxiv:2402.10877/graph?depth=4                    | 400 | ?depth | from 1 to 3
            /v1/works/paper%207/graph                                   | 400 | {id}   | not the name of a work
            /v1/evaluation?comments=0                                   | 400 | ?comments | from 1 to 500
            /v1/readers/not%20a%20name/feedback                         | 400 | {reader} | 1 to 64 letters
            /recommendations/v1/papers/forpaper/arxiv:2402.10877?from=old      | 400 | ?from | recent or all-cs
            /recommendations/v1/papers/forpaper/arxiv:2402.10877?fields=karma  | 400 | ?fields | karma
            /recommendations/v1/papers/forpaper/arxiv:2402.10877?limit=501     | 400 | ?limit | from 1 to 500
            """)
    void aBadAddressIsRefused(String address, int status, String place, String rule) {
        problem(given().get(address).then(), status, place, rule);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/works/arxiv:0000.00001/recommendations",
        "/v1/works/url:example.org%2Fa%2Fb/recommendations",
        "/v1/comments/unknown/recommendations",
        "/v1/subscriptions/unknown",
        "/v1/subscriptions/unknown/events",
        "/v1/works/arxiv:0000.00001/graph",
        "/recommendations/v1/papers/forpaper/ARXIV:0000.00001",
        "/v1/nothing"
    })
    void whatIsNotThereIsAProblemToo(String address) {
        given().get(address).then().statusCode(404).contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {}                                                  | /interest         | works, query, text, authors, threads or sites
        {"interest":{}}                                     | /interest         | works, query, text, authors, threads or sites
        {"interest":{"works":[]}}                           | /interest         | works, query, text, authors, threads or sites
        {"interest":{"works":["arxiv:1","doi:10.1000/ok","paper"]}} | /interest/works/0 | not a name under 'arxiv'
        {"interest":{"works":["doi:10.1000/ok","paper"]}}   | /interest/works/1 | not the name of a work
        {"interest":{"text":" "}}                           | /interest/text    | not all spaces
        {"interest":{"text":"the of and"}}                  | /interest/text    | at least one word
        {"interest":{"text":"a\\u0000b"}}                   | /interest/text    | U+0000
        {"interest":{"query":" "}}                          | /interest/query   | not all spaces
        {"interest":{"query":"a* b* c* d* e* f* g* h* i* aa* bb* cc* dd* ee* ff* gg* hh* ii* jj*"}} | /interest/query | beginnings of words
        {"interest":{"text":"agents","threshold":1.5}}      | /interest/threshold | from 0 to 1
        {"interest":{"text":"agents","filter":""}}          | /interest/filter  | 1 to 1,000 characters
        {"interest":{"authors":["a",null]}}                 | /interest/authors/1 | found null
        {"interest":{"sites":[""]}}                         | /interest/sites/0 | 1 to 300 characters
        {"interest":{"text":"agents","mute":["  "]}}        | /interest/mute/0  | not all spaces
        {"interest":{"text":"agents"},"note":""}            | /note             | 1 to 1,000 characters
        {"interest":{"text":"agents"},"id":"mine"}          | /id               | unknown field
        """)
    void aBadSubscriptionIsRefused(String body, String place, String rule) {
        problem(json().body(body).post("/v1/subscriptions").then(), 400, place, rule);
    }

    @Test
    void aSubscriptionHasLimits() {
        String works = IntStream.range(0, 101)
                .mapToObj("\"doi:10.1000/%d\""::formatted)
                .collect(Collectors.joining(","));
        String longText = "agents ".repeat(300);

        ValidatableResponse tooMany = json().body("{\"interest\":{\"works\":[%s]}}".formatted(works))
                .post("/v1/subscriptions")
                .then();
        ValidatableResponse tooLong = json().body("{\"interest\":{\"text\":\"%s\"}}".formatted(longText))
                .post("/v1/subscriptions")
                .then();

        problem(tooMany, 400, "/interest/works", "at most 100");
        problem(tooLong, 400, "/interest/text", "1 to 2,000 characters");
    }

    @Test
    void aQueryOfTenThousandClausesIsRefused() {
        String query = IntStream.range(0, 10_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));

        ValidatableResponse response = json().body("{\"interest\":{\"query\":\"%s\"}}".formatted(query))
                .post("/v1/subscriptions")
                .then();

        problem(response, 400, "/interest/query", "1 to 1,000 characters");
    }

    private static RequestSpecification json() {
        return given().contentType("application/json");
    }

    private static void problem(ValidatableResponse response, int status, String place, String rule) {
        response.statusCode(status)
                .contentType("application/problem+json")
                .body("errors.place", hasItem(place))
                .body("errors.rule", hasItem(containsString(rule)));
    }
}
