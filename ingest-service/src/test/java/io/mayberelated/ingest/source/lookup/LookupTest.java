package io.mayberelated.ingest.source.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkName;
import io.mayberelated.ingest.source.Configs;
import io.mayberelated.ingest.source.FakeService;
import io.mayberelated.ingest.source.FakeService.Reply;
import io.mayberelated.ingest.source.FakeTime;
import io.mayberelated.ingest.source.Hold;
import io.mayberelated.ingest.source.Outsides;
import io.mayberelated.ingest.source.Reading;
import io.mayberelated.ingest.source.SourceProfile;
import io.mayberelated.ingest.source.SourceStatus.State;
import io.mayberelated.ingest.source.lookup.Asked.Outcome;
import io.mayberelated.ingest.source.site.AtomFeed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each service, asked over real HTTP for works that a comment names. */
class LookupTest {
    private static final String COVER = "doi:10.2307/1909888";
    private static final String BERT = "arxiv:1810.04805";
    private static final String ELMO = "arxiv:1802.05365";
    private static final String ULMFIT = "acl:p18-1031";

    private final FakeTime time = new FakeTime("2026-03-01T12:00:00Z");
    private final FakeService service = new FakeService();
    private final List<Asked> kept = new ArrayList<>();
    private Optional<String> notReady = Optional.empty();
    private boolean isLogAway;

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void arxivIsAskedForManyPapersAtATime() {
        service.always(Reply.xml(AtomFeed.of(1, "1810.04805")));

        Reading reading = reading(new ArxivLookup(service.at("/api/query"), 50), BERT, ELMO)
                .untilItWaits();

        assertThat(service.asked())
                .extracting(asked -> asked.parameter("id_list"))
                .singleElement()
                .satisfies(ids -> assertThat(ids.split(",")).containsExactlyInAnyOrder("1810.04805", "1802.05365"));
        assertThat(reading.log().ids()).containsExactly(BERT);
        assertThat(outcomes()).isEqualTo(Map.of(BERT, Outcome.FOUND, ELMO, Outcome.UNKNOWN_THERE));
    }

    @Test
    void aNameThatAServiceChokesOnDoesNotKeepTheOthersFromBeingFound() {
        service.answers(asked -> asked.parameter("id_list").contains("1802.05365")
                ? Reply.xml(AtomFeed.error("incorrect id format"))
                : Reply.xml(AtomFeed.of(1, "1810.04805")));

        Reading reading = reading(new ArxivLookup(service.at("/api/query"), 50), BERT, ELMO);
        reading.step().step().step().step();

        assertThat(reading.log().ids()).containsExactly(BERT);
        assertThat(outcomes()).isEqualTo(Map.of(BERT, Outcome.FOUND, ELMO, Outcome.UNUSABLE));
    }

    @Test
    void crossrefIsAskedForOneWork() {
        service.always(Reply.json("""
                {"status":"ok","message-type":"work","message-version":"1.0.0","message":{"DOI":"10.2307/1909888",
                "title":["The Pricing of Options"],"author":[{"given":"Fischer","family":"Black"}],"issued":{"date-parts":[[1973]]},
                "reference-count":0,"URL":"https://doi.org/10.2307/1909888"}}"""));

        Reading reading = reading(
                        new CrossrefLookup(service.at("/works"), Map.of("mailto", "reader@example.org")), COVER)
                .untilItWaits();

        assertThat(service.lastAsked().address()).hasToString("/works/10.2307%2F1909888?mailto=reader%40example.org");
        assertThat(reading.log().ids()).containsExactly(COVER);
        assertThat(outcomes()).isEqualTo(Map.of(COVER, Outcome.FOUND));
    }

    @Test
    void whatIsNotThereIsAskedForOnce() {
        service.always(Reply.of(404, "text/plain", "Resource not found."));

        Reading reading = reading(new CrossrefLookup(service.at("/works"), Map.of()), COVER)
                .untilItWaits();
        time.pass(Duration.ofHours(1));
        reading.untilItWaits();

        assertThat(service.asked()).hasSize(1);
        assertThat(reading.state()).isEqualTo(State.WAITING);
        assertThat(outcomes()).isEqualTo(Map.of(COVER, Outcome.UNKNOWN_THERE));
    }

    @Test
    void aWorkThatCannotBeUsedIsAskedForOnce() {
        service.always(
                Reply.json(
                        "{\"status\":\"ok\",\"message-type\":\"work\",\"message\":{\"DOI\":\"10.2307/1909888\",\"reference-count\":0}}"));

        Reading reading = reading(new CrossrefLookup(service.at("/works"), Map.of()), COVER)
                .untilItWaits();

        assertThat(outcomes()).isEqualTo(Map.of(COVER, Outcome.UNUSABLE));
        assertThat(reading.status().counts().rejected()).isEqualTo(1);
    }

    @Test
    void openAlexIsAskedForAPreprintByItsDoi() {
        service.always(Reply.json("""
                {"id":"https://openalex.org/W2896457183","doi":"https://doi.org/10.48550/arxiv.1810.04805","display_name":"BERT",
                "title":"BERT","publication_year":2018,"ids":{"openalex":"https://openalex.org/W2896457183"}}"""));

        Reading reading = reading(new OpenAlexLookup(service.at("/works"), Map.of()), BERT)
                .untilItWaits();

        assertThat(service.lastAsked().address()).hasToString("/works/doi%3A10.48550%2Farxiv.1810.04805");
        assertThat(reading.log().ids()).containsExactly(BERT);
    }

    @Test
    void semanticScholarIsAskedForManyAndSaysWhichItDoesNotKnow() {
        service.answers(asked -> Reply.json(asked.body().contains("\"ACL:P18-1031\"") ? papers(asked.body()) : "[]"));

        Reading reading = reading(new SemanticScholarLookup(semanticScholar()), BERT, ULMFIT, COVER)
                .untilItWaits();

        assertThat(service.lastAsked().headers().getFirst("x-api-key")).isEqualTo("secret");
        assertThat(service.lastAsked().parameter("fields")).startsWith("externalIds,");
        assertThat(reading.log().ids()).containsExactly(BERT);
        assertThat(outcomes())
                .isEqualTo(Map.of(BERT, Outcome.FOUND, ULMFIT, Outcome.UNKNOWN_THERE, COVER, Outcome.UNKNOWN_THERE));
    }

    @Test
    void semanticScholarMayKnowNoneOfThem() {
        service.always(Reply.of(400, "application/json", "{\"error\":\"No valid paper ids given\"}"));

        Reading reading = reading(new SemanticScholarLookup(semanticScholar()), BERT, ULMFIT)
                .untilItWaits();

        assertThat(reading.state()).isEqualTo(State.WAITING);
        assertThat(outcomes()).isEqualTo(Map.of(BERT, Outcome.UNKNOWN_THERE, ULMFIT, Outcome.UNKNOWN_THERE));
    }

    /** Places of what it does not know are no records that cannot be read. */
    @Test
    void semanticScholarMayKnowNoneOfVeryMany() {
        String[] names =
                IntStream.range(0, 20).mapToObj("arxiv:2101.%05d"::formatted).toArray(String[]::new);
        service.answers(asked -> Reply.json(papers(asked.body())));

        Reading reading =
                reading(new SemanticScholarLookup(semanticScholar()), names).untilItWaits();

        assertThat(reading.state()).isEqualTo(State.WAITING);
        assertThat(outcomes().values()).hasSize(20).containsOnly(Outcome.UNKNOWN_THERE);
        assertThat(reading.status().counts().rejected()).isZero();
    }

    @Test
    void aServiceOfWhichNothingCanBeUsedAnyMoreIsLeftAlone() {
        String[] names =
                IntStream.range(0, 30).mapToObj("doi:10.1234/%d"::formatted).toArray(String[]::new);
        service.always(Reply.json("{\"status\":\"ok\",\"message-type\":\"work\",\"message\":{\"reference-count\":0}}"));

        Reading reading = reading(new CrossrefLookup(service.at("/works"), Map.of()), names)
                .untilItWaits();

        assertThat(reading.state()).isEqualTo(State.UNREADABLE);
        assertThat(service.asked()).hasSize(10);
    }

    @Test
    void whoWasAskedIsAskedAgainWhenTheLogDidNotTakeThatItWas() {
        service.always(Reply.xml(AtomFeed.of(1, "1810.04805")));
        Reading reading = reading(new ArxivLookup(service.at("/api/query"), 50), BERT);
        isLogAway = true;

        reading.untilItWaits();

        assertThat(reading.status().because())
                .hasValueSatisfying(why -> assertThat(why).startsWith("the log does not take it now"));
    }

    @Test
    void aCrowdedServiceIsAskedLater() {
        service.next(Reply.status(429)).always(Reply.json("[null]"));

        Reading reading =
                reading(new SemanticScholarLookup(semanticScholar()), BERT).untilItWaits();

        assertThat(reading.state()).isEqualTo(State.BACKING_OFF);
        assertThat(kept).isEmpty();
    }

    @Test
    void aPaperAtOpenReviewThatIsNotForEverybodyIsNoChallenge() {
        service.always(Reply.of(
                403,
                "application/json",
                "{\"name\":\"ForbiddenError\",\"message\":\"The Note zXyW12 is not readable\"}"));

        Reading reading = reading(new OpenReviewLookup(service.at("/notes")), "openreview:pOoKI3ouv1")
                .untilItWaits();

        assertThat(reading.state()).isEqualTo(State.WAITING);
        assertThat(outcomes()).isEqualTo(Map.of("openreview:pOoKI3ouv1", Outcome.UNKNOWN_THERE));
    }

    @Test
    void openReviewIsAskedForThePaper() {
        service.always(Reply.json("""
                {"notes":[{"id":"pOoKI3ouv1","forum":"pOoKI3ouv1","cdate":1709251200000,"tcdate":1709251200000,"signatures":["~Jonathan_Richens1"],
                "content":{"title":{"value":"Robust agents learn causal world models"},"authors":{"value":["Jonathan Richens"]}}}]}"""));

        Reading reading = reading(new OpenReviewLookup(service.at("/notes")), "openreview:pOoKI3ouv1")
                .untilItWaits();

        assertThat(service.lastAsked().address()).hasToString("/notes?id=pOoKI3ouv1");
        assertThat(reading.log().ids()).containsExactly("openreview:pOoKI3ouv1");
    }

    @Test
    void nobodyIsAskedBeforeItIsKnownWhatIsKnown() {
        notReady = Optional.of("reads first what is known, 7 to go");

        Reading reading = reading(new CrossrefLookup(service.at("/works"), Map.of()), COVER)
                .step();

        assertThat(service.asked()).isEmpty();
        assertThat(reading.status().because()).isEqualTo(notReady);
    }

    @Test
    void whatWasFoundIsKeptOnlyWhenItIsDurable() {
        service.always(Reply.xml(AtomFeed.of(1, "1810.04805")));
        Reading reading = reading(new ArxivLookup(service.at("/api/query"), 50), BERT);
        reading.log().isAway(true);

        reading.step();

        assertThat(kept).isEmpty();
    }

    private SemanticScholarConfig semanticScholar() {
        return Configs.of(
                SemanticScholarConfig.class,
                Map.of(
                        "sources.semantic-scholar.endpoint",
                        service.at("/graph/v1/paper/batch").toString(),
                        "sources.semantic-scholar.api-key",
                        "secret"));
    }

    /** An entry for each id, in their order; only BERT is known. */
    private static String papers(String question) {
        String ids = question.substring(question.indexOf('[') + 1, question.indexOf(']'));
        return Arrays.stream(ids.split(","))
                .map(id -> id.equals("\"ARXIV:1810.04805\"")
                        ? "{\"paperId\":\"df2b0e26d0599ce3e70df8a9da02e51594e0e992\",\"externalIds\":{\"ArXiv\":\"1810.04805\"},\"title\":\"BERT\"}"
                        : "null")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private Map<String, Outcome> outcomes() {
        return kept.stream().collect(Collectors.toMap(asked -> asked.name().toString(), asked -> asked.outcome()));
    }

    private Reading reading(LookupService lookedAt, String... names) {
        Asking asking = new Asking(List.of(new Asking.Turn(lookedAt, new Hold())), Duration.ofMinutes(1));
        asking.names()
                .put(
                        TextId.parse("comment:c1"),
                        Arrays.stream(names).map(WorkName::parse).collect(Collectors.toSet()),
                        Instant.EPOCH);
        Remembering remembering = asked -> {
            if (isLogAway) {
                throw new CompletionException(new IllegalStateException("no broker"));
            }
            kept.addAll(asked);
            asked.forEach(asking.ledger()::put);
        };
        SourceProfile profile = new SourceProfile(
                "lookup/" + lookedAt.name(),
                lookedAt.name(),
                "works",
                service.at("/terms"),
                Duration.ofSeconds(30),
                Duration.ofSeconds(3));
        return new Reading(
                new Lookup(profile, lookedAt, asking, remembering, () -> notReady, Outsides.way(time, service), time),
                time);
    }
}
