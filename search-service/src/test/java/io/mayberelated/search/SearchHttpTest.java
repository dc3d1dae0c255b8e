package io.mayberelated.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.mayberelated.events.kafka.KafkaPublisher;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a search tells, over HTTP. */
@QuarkusTest
@QuarkusTestResource(Kafka.class)
class SearchHttpTest {
    private static final int TEXTS = 400;
    private static final long SEED = Long.getLong("seed", 11);

    @Inject
    KafkaPublisher publisher;

    @BeforeEach
    void knowsSomeWorks() {
        new KnownTexts(publisher).tell();
    }

    @Test
    void howTheQuestionWasReadComesBack() {
        given().get("/v1/search?q=" + encoded("title:\"all you need\" -kind:comment year:2017.. atention year:soon"))
                .then()
                .statusCode(200)
                .body("query.understood.type", equalTo(List.of("phrase", "not", "year", "word", "word")))
                .body("query.understood[0].field", equalTo("title"))
                .body("query.understood[0].value", equalTo("all you need"))
                .body("query.understood[1].parts[0].type", equalTo("kind"))
                .body("query.understood[2].value", equalTo("2017.."))
                .body("query.notes[0].text", equalTo("year:soon"))
                .body("query.corrections[0].from", equalTo("atention"))
                .body("query.corrections[0].to", equalTo("attention"))
                .body("query.didYouMean", containsString(" attention "))
                .body("query.mode", equalTo("lexical"))
                .body("query.instead", containsString("no model"))
                .body("hits[0].id", equalTo("arxiv:1706.03762"))
                .body("partial", equalTo(false));
    }

    @Test
    void facetsAreCountedAndFiltersCombine() {
        given().get("/v1/search?q=attention&facets=kind,venue,year,mentions&kind=work&author=devlin&venue=naacl")
                .then()
                .body("hits.id", equalTo(List.of("arxiv:1810.04805")))
                .body("facets.year.values[0].value", equalTo("2018"))
                .body("facets.venue.values[0].value", equalTo("NAACL"))
                .body("facets.venue.complete", equalTo(true));
    }

    @Test
    void aScoreIsExplained() {
        given().get("/v1/search?q=attention&kind=work&limit=1&explain=true&boost=false")
                .then()
                .body("hits[0].explanation.parts[0].what", equalTo("words"))
                .body("hits[0].explanation.words[0].query", equalTo("work:attent"));
        given().get("/v1/search?q=attention").then().body("hits[0].explanation", nullValue());
    }

    @Test
    void highlightsCanBeLeftOut() {
        given().get("/v1/search?q=attention&highlight=false").then().body("hits[0].highlights.size()", equalTo(0));
    }

    @Test
    void pagesGoOnByTheCursor() {
        String next = given().get("/v1/search?q=attention&limit=1")
                .then()
                .body("next", notNullValue())
                .extract()
                .path("next");

        given().get("/v1/search?q=attention&limit=100&cursor=" + next).then().body("next", nullValue());
    }

    @Test
    void suggestionsComeWhileOneTypes() {
        given().get("/v1/suggest?q=atten&limit=3")
                .then()
                .statusCode(200)
                .body("titles[0].id", equalTo("arxiv:1706.03762"))
                .body("titles[0].marked", containsString("<mark>Attention</mark>"));
        given().get("/v1/suggest?q=ashish+v").then().body("authors.name", hasItem("Ashish Vaswani"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /v1/search?q=a&mode=psychic      | ?mode        | lexical, semantic, hybrid
            /v1/search?q=a&sort=size         | ?sort        | relevance, date, discussion
            /v1/search?q=a&boost=maybe       | ?boost       | true or false
            /v1/search?q=a&facets=kind,hue   | ?facets      | one of kind
            /v1/search?q=a&facetValues=1000  | ?facetValues | 1 to 100
            /v1/search?q=a&view=oldest       | ?view        | latest
            /v1/search?q=a&mentions=BERT     | ?mentions    | scheme:value
            /v1/search?q=a&format=pdf        | ?format      | one of json
            /v1/suggest                      | ?q           | required
            /v1/suggest?q=a&limit=21         | ?limit       | 1 to 20
            """)
    void badQuestionsAreRefused(String address, String place, String rule) {
        given().get(address)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.place", hasItem(place))
                .body(containsString(rule));
    }

    @Test
    void moreThanCanBeLookedUpIsRefused() {
        given().get("/v1/search?q=" + "w".repeat(1_001)).then().statusCode(400).body("errors.place", hasItem("?q"));
        given().get("/v1/search?q=" + encoded("wo* ".repeat(9)))
                .then()
                .statusCode(400)
                .body(containsString("at most 8"));
    }

    @Test
    void noTextIsTooMuch() {
        Random random = new Random(SEED);
        List<String> pieces = List.of(
                "(",
                ")",
                "\"",
                "-",
                " OR ",
                " NOT ",
                "*",
                "at*",
                "title:",
                "year:",
                "..",
                "mentions:",
                "cites:",
                "has:doi",
                "site:",
                "10.1000/",
                "2402.10877",
                "https://",
                "\0",
                "\n",
                "🤖",
                "\ud800",
                "the ",
                "attention ",
                "[a]{999}",
                "~2",
                "^1e39",
                "\\",
                "/.*/",
                "<script>");
        for (int round = 0; round < TEXTS; round++) {
            StringBuilder text = new StringBuilder("a");
            random.ints(1 + random.nextInt(25), 0, pieces.size()).forEach(i -> text.append(pieces.get(i)));
            String address = "/v1/search?facets=kind,mentions&explain=true&q=" + encoded(text.toString());

            int status = given().get(address).statusCode();

            assertThat(status).as("seed %d: %s", SEED, address).isIn(200, 400);
            assertThat(status == 200
                            || address.length() > 1_000
                            || text.toString().contains("at*"))
                    .as(address)
                    .isTrue();
        }
    }

    @Test
    void theInterfaceDescribesEachParameterThatIsTaken() {
        String refusal = given().get("/v1/search?colour=red")
                .then()
                .statusCode(400)
                .extract()
                .path("errors[0].rule");
        List<String> known = Pattern.compile("\\w+")
                .matcher(refusal.substring(refusal.indexOf('[')))
                .results()
                .map(MatchResult::group)
                .toList();

        List<String> described = given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("openapi", equalTo("3.1.0"))
                .body("paths.'/v1/search'.get.responses.'410'.description", notNullValue())
                .body("paths.'/v1/search'.get.responses.'200'.content.'application/json'.example", notNullValue())
                .body("paths.'/graph/v1/paper/search'.get.parameters.name", hasItems("query", "fields", "offset"))
                .extract()
                .path("paths.'/v1/search'.get.parameters.findAll { it.in == 'query' }.name");
        assertThat(described).containsExactlyInAnyOrderElementsOf(known);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
