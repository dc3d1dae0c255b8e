package io.mayberelated.ingest.source.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.ingest.source.Access;
import io.mayberelated.ingest.source.Configs;
import io.mayberelated.ingest.source.FakeService;
import io.mayberelated.ingest.source.FakeService.Reply;
import io.mayberelated.ingest.source.FakeTime;
import io.mayberelated.ingest.source.Offer;
import io.mayberelated.ingest.source.Outsides;
import io.mayberelated.ingest.source.Reading;
import io.mayberelated.ingest.source.SourceStatus.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ArxivSearchTest {
    private final FakeTime time = new FakeTime("2026-03-10T15:00:00Z");
    private final FakeService arxiv = new FakeService();

    @AfterEach
    void close() {
        arxiv.close();
    }

    @Test
    void aQuestionIsReadPageByPage() {
        arxiv.next(Reply.xml(AtomFeed.of(3, "2402.10877", "2402.10878")))
                .always(Reply.xml(AtomFeed.of(3, "2402.10879")));

        Reading reading = reading().untilItWaits();

        assertThat(reading.log().ids()).containsExactly("arxiv:2402.10877", "arxiv:2402.10878", "arxiv:2402.10879");
        assertThat(arxiv.lastAsked().parameters())
                .containsEntry(
                        "search_query", "(abs:\"good regulator\") AND submittedDate:[202602010000 TO 202603101500]")
                .containsEntry("start", "2")
                .containsEntry("max_results", "2")
                .containsEntry("sortBy", "submittedDate")
                .containsEntry("sortOrder", "ascending");
    }

    @Test
    void aPaperThatIsAnnouncedLateIsStillFound() {
        arxiv.always(Reply.xml(AtomFeed.of(0)));
        Reading reading = reading().untilItWaits();
        time.pass(Duration.ofDays(1));

        reading.untilItWaits();

        assertThat(arxiv.lastAsked().parameters().get("search_query"))
                .contains("submittedDate:[202602171500 TO 202603111500]");
    }

    @Test
    void theSamePapersAreNotHandedInAgain() {
        arxiv.always(Reply.xml(AtomFeed.of(1, "2402.10877")));
        Reading reading = reading().untilItWaits();
        time.pass(Duration.ofDays(1));

        reading.untilItWaits();

        assertThat(reading.log().ids()).containsExactly("arxiv:2402.10877");
    }

    @Test
    void anEntryTitledErrorIsNoPaper() {
        arxiv.always(Reply.xml(AtomFeed.error("malformed query")));

        Reading reading = reading().untilItWaits();

        assertThat(reading.state()).isEqualTo(State.UNREADABLE);
        assertThat(reading.status().because()).contains("arXiv answers: malformed query");
        assertThat(reading.status().reached()).contains(Instant.parse("2026-02-22T00:00:00Z"));
    }

    @Test
    void anEmptyPageInTheMiddleIsNotTheEnd() {
        arxiv.next(Reply.xml(AtomFeed.of(3, "2402.10877", "2402.10878")), Reply.xml(AtomFeed.of(3)))
                .always(Reply.xml(AtomFeed.of(3, "2402.10879")));
        Reading reading = reading().untilItWaits();
        assertThat(reading.state()).isEqualTo(State.BACKING_OFF);

        reading.step().step().untilItWaits();

        assertThat(reading.log().ids()).contains("arxiv:2402.10879");
    }

    @Test
    void moreThanArxivGivesIsSaid() {
        arxiv.always(Reply.xml(AtomFeed.of(45_000, "2402.10877")));

        Reading reading = reading().untilItWaits();

        assertThat(reading.status().because())
                .hasValueSatisfying(why -> assertThat(why).startsWith("45,000 papers from "));
    }

    private Reading reading() {
        ArxivConfig config = Configs.of(
                ArxivConfig.class,
                Map.of(
                        "sources.arxiv.enabled", "true",
                        "sources.arxiv.search.endpoint", arxiv.at("/api/query").toString(),
                        "sources.arxiv.search.queries.regulators", "abs:\"good regulator\"",
                        "sources.arxiv.search.page-size", "2",
                        "sources.arxiv.search.since", "2026-02-22T00:00:00Z"));
        Offer offer = new ArxivSources(Access.by(Outsides.way(time, arxiv)), time)
                .of(config)
                .getFirst();
        return new Reading(offer.source(), time, offer.hold());
    }
}
