package io.mayberelated.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import io.mayberelated.events.kafka.KafkaPublisher;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.util.List;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same works as feeds and for reference managers, read by the programs that others wrote for these forms. */
@QuarkusTest
@QuarkusTestResource(Kafka.class)
class FormatsTest {
    private static final String ATTENTION = "/v1/search?q=attention&kind=work";

    @Inject
    KafkaPublisher publisher;

    @BeforeEach
    void knowsSomeWorks() {
        new KnownTexts(publisher).tell();
    }

    @Test
    void aSearchIsAnAtomFeedTheNewestFirst() throws Exception {
        String atom = given().get(ATTENTION + "&format=atom")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/atom+xml"))
                .extract()
                .asString();

        SyndFeed feed = new SyndFeedInput().build(new StringReader(atom));

        assertThat(feed.getTitle()).isEqualTo("attention");
        assertThat(feed.getEntries())
                .extracting(entry -> entry.getUri())
                .containsExactly("urn:maybe-related:work:arxiv:1810.04805", "urn:maybe-related:work:arxiv:1706.03762");
    }

    @Test
    void aSearchIsAJsonFeedThatGoesOn() {
        String next = given().get(ATTENTION + "&format=json_feed&limit=1")
                .then()
                .contentType(startsWith("application/feed+json"))
                .body("version", equalTo("https://jsonfeed.org/version/1.1"))
                .body("items[0].title", startsWith("BERT"))
                .extract()
                .path("next_url");

        given().get(next).then().body("items[0].title", equalTo("Attention Is All You Need"));
    }

    @ParameterizedTest
    @CsvSource({ATTENTION + "&format=atom", ATTENTION, ATTENTION + "&format=bibtex"})
    void whatHasNotChangedIsNotSentAgain(String address) {
        String tag = given().get(address).then().statusCode(200).extract().header("ETag");

        given().header("If-None-Match", tag).get(address).then().statusCode(304).body(equalTo(""));
        given().header("If-None-Match", "\"other\"").get(address).then().statusCode(200);
    }

    @Test
    void resultsAreBibTex() throws Exception {
        Response answer = given().header("Accept", "application/x-bibtex").get(ATTENTION);

        BibTeXDatabase read = new BibTeXParser().parse(new StringReader(answer.asString()));

        BibTeXEntry bert = read.resolveEntry(new Key("devlin2018bert"));
        assertThat(bert.getType()).isEqualTo(BibTeXEntry.TYPE_INPROCEEDINGS);
        assertThat(bert.getField(BibTeXEntry.KEY_AUTHOR).toUserString()).isEqualTo("Devlin, Jacob and Chang, Ming-Wei");
        assertThat(bert.getField(new Key("eprint")).toUserString()).isEqualTo("1810.04805");
        assertThat(bert.getField(BibTeXEntry.KEY_DOI).toUserString()).isEqualTo("10.18653/v1/n19-1423");
        assertThat(read.resolveEntry(new Key("vaswani2017attention")).getType()).isEqualTo(BibTeXEntry.TYPE_MISC);
    }

    @Test
    void aWorkIsRis() {
        given().get("/v1/works/arxiv:1810.04805?format=ris")
                .then()
                .contentType(startsWith("application/x-research-info-systems"))
                .body(startsWith("TY  - CONF\r\n"))
                .body(containsString("AU  - Devlin, Jacob\r\n"))
                .body(containsString("PY  - 2018\r\n"))
                .body(containsString("DO  - 10.18653/v1/n19-1423\r\n"));
    }

    @Test
    void aCommentIsAPostInCslJson() {
        given().get("/v1/search?q=recurrence&kind=comment&format=csl_json")
                .then()
                .contentType(startsWith("application/vnd.citationstyles.csl+json"))
                .body("[0].type", equalTo("post"))
                .body("[0].author[0].literal", equalTo("vale"))
                .body("[0].issued.'date-parts'[0]", equalTo(List.of(2026, 2, 1)));
        given().header("Accept", "application/vnd.citationstyles.csl+json")
                .get("/v1/works/doi:10.2307%2F1909888")
                .then()
                .body("[0].DOI", equalTo("10.2307/1909888"))
                .body("[0].author[0].family", equalTo("Aumann"))
                .body("[0].author[0].given", equalTo("Robert J."));
    }

    @ParameterizedTest
    @CsvSource({"image/png, 406", "application/json;q=0.5, 200", "'text/html,*/*;q=0.1', 200"})
    void whatCannotBeHadIsRefused(String accept, int status) {
        given().header("Accept", accept).get(ATTENTION).then().statusCode(status);
    }

    @Test
    void aFormThatIsNotKnownIsRefused() {
        given().get(ATTENTION + "&format=docx")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.place", hasItem("?format"))
                .body("errors.rule", hasItem(containsString("bibtex")));
        given().get("/v1/works/arxiv:1810.04805?format=atom").then().statusCode(400);
    }

    @Test
    void aWorkTellsWhoNamesAndCitesIt() {
        given().get("/v1/works/arxiv:1706.03762")
                .then()
                .body("mentions.count", equalTo(1))
                .body("mentions.newest[0].comment.id", equalTo("c1"))
                .body("mentions.newest[0].surface.exact", equalTo("Attention Is All You Need"))
                .body("citations.count", equalTo(1))
                .body("citations.newest[0].id", equalTo("arxiv:1810.04805"));
        given().get("/v1/works/arxiv:1706.03762/citations?limit=5")
                .then()
                .body("newest.id", hasItems("arxiv:1810.04805"));
        given().get("/v1/works/arxiv:1810.04805")
                .then()
                .body("references[0].name", equalTo("arxiv:1706.03762"))
                .body("references[0].work.title", equalTo("Attention Is All You Need"))
                .body("identifiers.doi", equalTo("10.18653/v1/n19-1423"));
    }
}
