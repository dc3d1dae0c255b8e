package io.mayberelated.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.mayberelated.events.kafka.KafkaPublisher;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What {@code semanticscholar}, the client for Python that is most in use, sends when it is pointed at us by its
 * {@code api_url}, letter for letter, and what it reads of the answer: it fails where a list is not one, where an error
 * has no {@code error}, and where a page has no {@code data}.
 */
@QuarkusTest
@QuarkusTestResource(Kafka.class)
class ScholarClientTest {
    private static final String PAPER = "/graph/v1/paper/";
    /** Of a paper in a list. */
    private static final List<String> BRIEF = List.of(
            "abstract",
            "authors",
            "citationCount",
            "corpusId",
            "externalIds",
            "fieldsOfStudy",
            "influentialCitationCount",
            "isOpenAccess",
            "journal",
            "openAccessPdf",
            "paperId",
            "publicationDate",
            "publicationTypes",
            "publicationVenue",
            "referenceCount",
            "s2FieldsOfStudy",
            "title",
            "url",
            "venue",
            "year");

    private static final List<String> OF_AUTHORS = List.of(
            "affiliations",
            "aliases",
            "authorId",
            "citationCount",
            "externalIds",
            "hIndex",
            "homepage",
            "name",
            "paperCount",
            "url");

    @Inject
    KafkaPublisher publisher;

    @BeforeEach
    void knowsSomeWorks() {
        new KnownTexts(publisher).tell();
    }

    @ParameterizedTest
    @ValueSource(strings = {"arXiv:1810.04805", "10.18653/v1/N19-1423", "URL:https://arxiv.org/abs/1810.04805"})
    void getsAPaperWithAllItsFields(String id) {
        List<String> fields = Stream.of(
                        BRIEF.stream(),
                        Stream.of("embedding", "citations", "references", "tldr"),
                        OF_AUTHORS.stream().map(field -> "authors." + field),
                        BRIEF.stream().map(field -> "citations." + field),
                        Stream.concat(BRIEF.stream(), Stream.of("citationStyles"))
                                .map(field -> "references." + field))
                .flatMap(each -> each)
                .sorted()
                .toList();

        readable(given().get(PAPER + id + "?fields=" + listed(fields)).then().statusCode(200), "")
                .body("keySet()", hasItems("embedding", "tldr"))
                .body("citations", instanceOf(List.class))
                .body("references[0].authors[0].name", equalTo("Ashish Vaswani"))
                .body("references[0].keySet()", hasItem("citationStyles"));
    }

    @Test
    void getsPapersAtOnce() {
        readable(
                        given().contentType("application/json")
                                .body("{\"ids\": [\"ARXIV:1706.03762\", \"DOI:10.2307/1909888\"]}")
                                .post(PAPER + "batch?fields=" + listed(BRIEF))
                                .then()
                                .statusCode(200)
                                .body("", hasSize(2)),
                        "[1].")
                .body("[1].title", equalTo("Utility Theory without the Completeness Axiom"));
    }

    @Test
    void searchesToTheEnd() {
        readable(
                given().get(PAPER + "search?query=attention&fields=" + listed(BRIEF) + "&offset=0&limit=100")
                        .then()
                        .statusCode(200),
                "data[0].");

        assertThat(titles(PAPER + "search?query=attention&fields=" + listed(BRIEF), "title", 1))
                .containsExactly(
                        "Attention Is All You Need",
                        "BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding");
    }

    @Test
    void matchesATitle() {
        readable(
                        given().get(PAPER + "search/match?query=attention%20is%20all%20you%20need&fields="
                                        + listed(BRIEF) + "&offset=0&limit=1")
                                .then()
                                .statusCode(200),
                        "data[0].")
                .body("data", hasSize(1));
    }

    @Test
    void followsCitationsBothWays() {
        String fields = "?fields=" + listed(List.of("contexts", "intents", "isInfluential")) + "%2C" + listed(BRIEF);

        readable(
                        given().get(PAPER + "ARXIV:1706.03762/citations" + fields + "&offset=0&limit=1000")
                                .then()
                                .statusCode(200),
                        "data[0].citingPaper.")
                .body("data[0].contexts", instanceOf(List.class))
                .body("data[0].intents", instanceOf(List.class));
        assertThat(titles(PAPER + "ARXIV:1706.03762/citations" + fields, "citingPaper.title", 1))
                .containsExactly("BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding");
        assertThat(titles(PAPER + "10.18653/v1/N19-1423/references" + fields, "citedPaper.title", 1))
                .containsExactly("Attention Is All You Need");
    }

    @Test
    void listsAuthors() {
        assertThat(titles(PAPER + "ARXIV:1810.04805/authors?fields=" + listed(OF_AUTHORS), "name", 1))
                .containsExactly("Jacob Devlin", "Ming-Wei Chang");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ARXIV:9999.99999", "search/match?query=quantum%20gravity%20loops", "ARXIV:9999.99999/citations"
            })
    void whatIsNotThereIsAnError(String address) {
        given().get(PAPER + address).then().statusCode(404).body("error", containsString("not found"));
    }

    /** All that the client makes of a paper without looking at it first. */
    private static ValidatableResponse readable(ValidatableResponse answer, String paper) {
        return answer.body(paper + "keySet()", hasItems(BRIEF.toArray(String[]::new)))
                .body(paper + "paperId", matchesPattern("[0-9a-f]{40}"))
                .body(paper + "authors", instanceOf(List.class))
                .body(paper + "publicationDate", anyOf(nullValue(), matchesPattern("\\d{4}-\\d{2}-\\d{2}")));
    }

    /** Goes from page to page as long as {@code next} is where the page ended. */
    private static List<String> titles(String address, String of, int limit) {
        List<String> titles = new ArrayList<>();
        int offset = 0;
        JsonPath page;
        do {
            page = given().get(address + "&offset=" + offset + "&limit=" + limit)
                    .then()
                    .statusCode(200)
                    .body("offset", equalTo(offset))
                    .extract()
                    .jsonPath();
            titles.addAll(page.getList("data." + of));
            offset += limit;
        } while (Integer.valueOf(offset).equals(page.get("next")));
        return titles;
    }

    private static String listed(List<String> fields) {
        return String.join("%2C", fields);
    }
}
