package io.mayberelated.ingest.source.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import io.mayberelated.events.WorkName.Scheme;
import io.mayberelated.ingest.format.Crossref;
import io.mayberelated.ingest.format.FileFormat;
import io.mayberelated.ingest.source.Hold;
import io.mayberelated.ingest.source.lookup.Asked.Outcome;
import io.mayberelated.ingest.source.outbound.Answer;
import io.mayberelated.ingest.source.outbound.Question;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AskingTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(3_600);
    private static final WorkName COVER = WorkName.parse("doi:10.2307/1909888");
    private static final WorkName BERT = WorkName.parse("arxiv:1810.04805");
    private static final TextId COMMENT = TextId.parse("comment:c1");
    private static final TextId OTHER = TextId.parse("comment:c2");

    private final Registry crossref = new Registry("crossref", Set.of(Scheme.DOI));
    private final Registry everything = new Registry("everything", Set.of(Scheme.DOI, Scheme.ARXIV));
    private final Asking asking = new Asking(
            List.of(new Asking.Turn(crossref, new Hold()), new Asking.Turn(everything, new Hold())),
            Duration.ofMinutes(1));

    @Test
    void theRegistryOfANameIsAskedFirst() {
        asking.names().put(COMMENT, Set.of(COVER), NOON);

        assertThat(asking.next(crossref, LATER, 10)).containsExactly(COVER);
        assertThat(asking.next(everything, LATER, 10)).isEmpty();
    }

    @Test
    void whatTheRegistryDoesNotKnowGoesToTheNext() {
        asking.names().put(COMMENT, Set.of(COVER), NOON);

        asking.ledger().put(new Asked("crossref", COVER, Outcome.UNKNOWN_THERE, LATER));

        assertThat(asking.next(crossref, LATER, 10)).isEmpty();
        assertThat(asking.next(everything, LATER, 10)).containsExactly(COVER);
    }

    @Test
    void whatWasFoundIsAskedOfNobodyElse() {
        asking.names().put(COMMENT, Set.of(COVER), NOON);

        asking.ledger().put(new Asked("crossref", COVER, Outcome.FOUND, LATER));

        assertThat(asking.next(everything, LATER, 10)).isEmpty();
    }

    @Test
    void nobodyIsAskedTwiceUntilItIsForgotten() {
        asking.names().put(COMMENT, Set.of(BERT), NOON);

        asking.ledger().put(new Asked("everything", BERT, Outcome.UNKNOWN_THERE, LATER));

        assertThat(asking.next(everything, LATER.plus(Duration.ofDays(29)), 10)).isEmpty();
        assertThat(asking.next(everything, LATER.plus(Duration.ofDays(31)), 10)).containsExactly(BERT);
    }

    @Test
    void aWorkThatMayBeRightBehindIsWaitedFor() {
        asking.names().put(COMMENT, Set.of(BERT), NOON);

        assertThat(asking.next(everything, NOON.plusSeconds(59), 10)).isEmpty();
        assertThat(asking.next(everything, NOON.plusSeconds(61), 10)).containsExactly(BERT);
    }

    @Test
    void whatBecomesKnownIsNoLongerWanted() {
        asking.names().put(COMMENT, Set.of(BERT, COVER), NOON);

        asking.names().put(COMMENT, Set.of(COVER), LATER);

        assertThat(asking.next(everything, LATER.plusSeconds(90), 10)).isEmpty();
        assertThat(asking.names().size()).isEqualTo(1);
    }

    @Test
    void aNameIsWantedAsLongAsOneTextUsesIt() {
        asking.names().put(COMMENT, Set.of(BERT), NOON);
        asking.names().put(OTHER, Set.of(BERT), NOON);

        asking.names().put(COMMENT, Set.of(), NOON);
        assertThat(asking.names().size()).isEqualTo(1);
        asking.names().put(OTHER, Set.of(), NOON);

        assertThat(asking.names().size()).isZero();
    }

    @Test
    void aWorkThatWasTakenBackIsNotFetchedFromSomewhereElse() {
        asking.names().put(COMMENT, Set.of(BERT), NOON);

        asking.withdrawn(new WorkId("arxiv:1810.04805"));

        assertThat(asking.next(everything, LATER, 10)).isEmpty();
    }

    private record Registry(String name, Set<Scheme> schemes) implements LookupService {
        @Override
        public int batch() {
            return 1;
        }

        @Override
        public Question question(List<WorkName> names) {
            return Question.get(URI.create("https://example.org/"));
        }

        @Override
        public FileFormat format() {
            return new Crossref();
        }

        @Override
        public Set<WorkName> known(List<WorkName> names, Answer.Said said) {
            return Set.of();
        }
    }
}
