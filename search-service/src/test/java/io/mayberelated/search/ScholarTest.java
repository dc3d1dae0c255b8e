package io.mayberelated.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.mayberelated.events.kafka.KafkaPublisher;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The paths and shapes of Semantic Scholar. */
@QuarkusTest
@QuarkusTestResource(Kafka.class)
class ScholarTest {
    private static final String PAPER = "/graph/v1/paper/";

    @Inject
    KafkaPublisher publisher;

    @BeforeEach
    void knowsSomeWorks() {
        new KnownTexts(publisher).tell();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ARXIV:1810.04805",
                "arXiv:1810.04805",
                "DOI:10.18653/v1/N19-1423",
                "10.18653/v1/N19-1423",
                "URL:https://arxiv.org/abs/1810.04805",
                "arxiv:1810.04805"
            })
    void aPaperIsFoundByEachKindOfId(String id) {
        given().get(PAPER + id)
                .then()
                .statusCode(200)
                .body("paperId", matchesPattern("[0-9a-f]{40}"))
                .body("title", containsString("BERT"))
                .body("keySet()", hasSize(2));
    }

    @Test
    void itsOwnIdLeadsBackToIt() {
        String id = given().get(PAPER + "ARXIV:1706.03762").then().extract().path("paperId");

        given().get(PAPER + id).then().body("title", equalTo("Attention Is All You Need"));
    }

    @Test
    void theFieldsThatAreWantedAreTold() {
        given().get(
                        PAPER
                                + "ARXIV:1810.04805?fields=title,year,venue,abstract,externalIds,authors.name,references.title,citationCount,tldr,isOpenAccess,openAccessPdf,publicationDate,citationStyles,s2FieldsOfStudy")
                .then()
                .body("year", equalTo(2018))
                .body("venue", equalTo("NAACL"))
                .body("externalIds.ArXiv", equalTo("1810.04805"))
                .body("externalIds.DOI", equalTo("10.18653/v1/n19-1423"))
                .body("authors[0].name", equalTo("Jacob Devlin"))
                .body("authors[0].authorId", nullValue())
                .body("references[0].title", equalTo("Attention Is All You Need"))
                .body("references[0].paperId", matchesPattern("[0-9a-f]{40}"))
                .body("citationCount", equalTo(0))
                .body("isOpenAccess", equalTo(true))
                .body("openAccessPdf.url", equalTo("https://arxiv.org/pdf/1810.04805"))
                .body("citationStyles.bibtex", containsString("@inproceedings{devlin2018bert"))
                .body("keySet()", hasItem("tldr"))
                .body("tldr", nullValue());
        given().get(PAPER + "ARXIV:1706.03762?fields=citations.title,citationCount")
                .then()
                .body("citationCount", equalTo(1))
                .body("citations[0].title", containsString("BERT"));
    }

    @Test
    void aSearchHasTheirPages() {
        given().get(PAPER + "search?query=attention&limit=1&fields=title,year")
                .then()
                .body("total", equalTo(2))
                .body("offset", equalTo(0))
                .body("next", equalTo(1))
                .body("data", hasSize(1))
                .body("data[0].title", equalTo("Attention Is All You Need"));
        given().get(PAPER + "search?query=attention&offset=1&limit=1")
                .then()
                .body("data", hasSize(1))
                .body("data[0].title", containsString("BERT"))
                .body("keySet()", hasSize(3));
        given().get(PAPER + "search?query=attention&year=2018-").then().body("total", equalTo(1));
        given().get(PAPER + "search?query=attention&venue=naacl").then().body("total", equalTo(1));
        given().get(PAPER + "search?query=xyzzyx")
                .then()
                .body("total", equalTo(0))
                .body("data", hasSize(0));
    }

    @Test
    void aTitleIsMatchedOrNot() {
        given().get(PAPER + "search/match?query=attention+is+all+you+need&fields=title")
                .then()
                .body("data", hasSize(1))
                .body("data[0].title", equalTo("Attention Is All You Need"))
                .body("data[0].matchScore", greaterThan(0f));
        given().get(PAPER + "search/match?query=attention+to+quantum+gravity+in+the+early+universe")
                .then()
                .statusCode(404)
                .body("error", equalTo("Title match not found"));
    }

    @Test
    void aBatchHasNullForWhatIsNotKnown() {
        given().body("{\"ids\":[\"ARXIV:1706.03762\",\"ARXIV:9999.99999\"]}")
                .post(PAPER + "batch?fields=title")
                .then()
                .statusCode(200)
                .body("[0].title", equalTo("Attention Is All You Need"))
                .body("[1]", nullValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0                                   | 404 | Paper with id 0 not found
            ARXIV:1706.03762?fields=title,hue   | 400 | Unrecognized or unsupported fields: [hue]
            ARXIV:1706.03762?fields=title.words | 400 | Unrecognized or unsupported fields: [title]
            search                              | 400 | ?query: required
            search?query=a&offset=950&limit=100 | 400 | at most 1,000
            search?query=a&year=soon            | 400 | a year or a range
            search?query=a&minCitationCount=3   | 400 | Unknown parameters
            """)
    void problemsAreTheirsAndOurs(String address, int status, String says) {
        given().get(PAPER + address)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("error", containsString(says))
                .body("status", equalTo(status));
    }
}
