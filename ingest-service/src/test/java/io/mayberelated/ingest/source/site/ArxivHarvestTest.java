package io.mayberelated.ingest.source.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.ingest.source.Access;
import io.mayberelated.ingest.source.Configs;
import io.mayberelated.ingest.source.FakeService;
import io.mayberelated.ingest.source.FakeService.Asked;
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

class ArxivHarvestTest {
    private final FakeTime time = new FakeTime("2026-03-10T15:00:00Z");
    private final FakeService arxiv = new FakeService();

    @AfterEach
    void close() {
        arxiv.close();
    }

    @Test
    void aStretchIsReadPageByPage() {
        arxiv.answers(asked -> asked.parameters().containsKey("resumptionToken")
                ? Reply.xml(records("", "2403.00003"))
                : Reply.xml(records(
                        "<resumptionToken cursor=\"0\" completeListSize=\"3\">t|1</resumptionToken>",
                        "2403.00001",
                        "2403.00002")));

        Reading reading = reading("2026-03-09T00:00:00Z").untilItWaits();

        assertThat(reading.log().ids()).containsExactly("arxiv:2403.00001", "arxiv:2403.00002", "arxiv:2403.00003");
        assertThat(arxiv.asked())
                .extracting(Asked::parameters)
                .containsExactly(
                        Map.of(
                                "verb",
                                "ListRecords",
                                "metadataPrefix",
                                "arXiv",
                                "set",
                                "cs:cs:AI",
                                "from",
                                "2026-03-09",
                                "until",
                                "2026-03-10"),
                        Map.of("verb", "ListRecords", "resumptionToken", "t|1"));
    }

    @Test
    void aLongTimeIsReadInStretches() {
        arxiv.always(Reply.xml(error("noRecordsMatch", "")));

        reading("2026-02-20T00:00:00Z").untilItWaits();

        assertThat(arxiv.asked())
                .extracting(asked -> asked.parameters().get("from") + " "
                        + asked.parameters().get("until"))
                .containsExactly("2026-02-20 2026-02-26", "2026-02-27 2026-03-05", "2026-03-06 2026-03-10");
    }

    @Test
    void theDayThatIsNotOverIsAskedForAgain() {
        arxiv.always(Reply.xml(error("noRecordsMatch", "")));
        Reading reading = reading("2026-03-09T00:00:00Z").untilItWaits();

        time.pass(Duration.ofDays(1));
        reading.untilItWaits();

        assertThat(arxiv.lastAsked().parameters())
                .containsEntry("from", "2026-03-10")
                .containsEntry("until", "2026-03-11");
    }

    @Test
    void aTokenThatIsForgottenBeginsTheStretchAgain() {
        arxiv.next(
                        Reply.xml(records("<resumptionToken>old</resumptionToken>", "2403.00001")),
                        Reply.xml(error("badResumptionToken", "expired")))
                .always(Reply.xml(records("", "2403.00001", "2403.00002")));

        Reading reading = reading("2026-03-09T00:00:00Z").untilItWaits();

        assertThat(reading.log().ids()).containsExactly("arxiv:2403.00001", "arxiv:2403.00002");
        assertThat(arxiv.lastAsked().parameters()).containsEntry("from", "2026-03-09");
    }

    @Test
    void aRestartGoesOnInTheMiddleOfAStretch() {
        arxiv.next(Reply.xml(records("<resumptionToken>t|1</resumptionToken>", "2403.00001")))
                .always(Reply.xml(records("", "2403.00002")));
        Reading reading = reading("2026-03-09T00:00:00Z").step();

        reading.restart().untilItWaits();

        assertThat(arxiv.lastAsked().parameters()).containsEntry("resumptionToken", "t|1");
        assertThat(reading.log().ids()).containsExactly("arxiv:2403.00001", "arxiv:2403.00002");
    }

    @Test
    void arxivIsWaitedForAsLongAsItSays() {
        arxiv.next(Reply.status(503, "Retry-After", "600"));

        Reading reading = reading("2026-03-09T00:00:00Z").untilItWaits();

        assertThat(reading.state()).isEqualTo(State.BACKING_OFF);
        assertThat(reading.status().nextAttempt()).contains(Instant.parse("2026-03-10T15:10:00Z"));
    }

    @Test
    void anAnswerThatBreaksOffMovesNothing() {
        String whole = records("", "2403.00001", "2403.00002");
        arxiv.next(Reply.xml(whole.substring(0, whole.indexOf("2403.00002"))));

        Reading reading = reading("2026-03-09T00:00:00Z").untilItWaits();

        assertThat(reading.state()).isEqualTo(State.UNREADABLE);
        assertThat(reading.log().ids()).isEmpty();
        assertThat(reading.status().reached()).contains(Instant.parse("2026-03-09T00:00:00Z"));
    }

    @Test
    void anErrorOfTheArchiveIsToldWithItsWords() {
        arxiv.always(Reply.xml(error("badArgument", "no set cs:cs:AI")));

        Reading reading = reading("2026-03-09T00:00:00Z").untilItWaits();

        assertThat(reading.status().because())
                .contains("the archive answers with the error badArgument: no set cs:cs:AI");
    }

    @Test
    void anEntityBombIsRefused() {
        arxiv.always(
                Reply.xml(
                        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;\">]><OAI-PMH>&c;</OAI-PMH>"));

        Reading reading = reading("2026-03-09T00:00:00Z").untilItWaits();

        assertThat(reading.state()).isEqualTo(State.UNREADABLE);
    }

    private Reading reading(String since) {
        ArxivConfig config = Configs.of(
                ArxivConfig.class,
                Map.of(
                        "sources.arxiv.enabled",
                        "true",
                        "sources.arxiv.harvest.endpoint",
                        arxiv.at("/oai").toString(),
                        "sources.arxiv.harvest.sets",
                        "cs:cs:AI",
                        "sources.arxiv.harvest.since",
                        since));
        Offer offer = new ArxivSources(Access.by(Outsides.way(time, arxiv)), time)
                .of(config)
                .getFirst();
        return new Reading(offer.source(), time, offer.hold());
    }

    private static String records(String token, String... ids) {
        StringBuilder records = new StringBuilder();
        for (String id : ids) {
            records.append("""
                    <record><header><identifier>oai:arXiv.org:%s</identifier><datestamp>2026-03-09</datestamp></header>
                    <metadata><arXiv xmlns="http://arxiv.org/OAI/arXiv/"><id>%s</id><created>2026-03-08</created>
                    <authors><author><keyname>Richens</keyname><forenames>Jonathan</forenames></author></authors>
                    <title>A paper called %s</title><categories>cs.AI</categories><abstract>It is known.</abstract></arXiv></metadata></record>
                    """.formatted(id, id, id));
        }
        return "<?xml version=\"1.0\"?><OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><responseDate>2026-03-10T15:00:00Z</responseDate><ListRecords>"
                + records + token + "</ListRecords></OAI-PMH>";
    }

    private static String error(String code, String words) {
        return "<?xml version=\"1.0\"?><OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><error code=\"%s\">%s</error></OAI-PMH>"
                .formatted(code, words);
    }
}
