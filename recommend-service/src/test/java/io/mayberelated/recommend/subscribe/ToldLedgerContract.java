package io.mayberelated.recommend.subscribe;

import static io.mayberelated.recommend.Told.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.CommentId;
import io.mayberelated.events.Reason;
import io.mayberelated.events.RecommendationEvent;
import io.mayberelated.events.RecommendationEvent.Kind;
import io.mayberelated.events.TextId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every ledger of what was told promises. */
public abstract class ToldLedgerContract {
    protected abstract ToldLedger empty();

    @Test
    void nothingWasToldAtFirst() {
        assertThat(empty().told(List.of("a"))).isEmpty();
    }

    @Test
    void whatWasEnteredWasTold() {
        ToldLedger ledger = empty();

        ledger.enter(List.of(event("a"), event("b")));

        assertThat(ledger.told(List.of("a", "c"))).containsExactly("a");
    }

    @Test
    void whatWasToldOfATextIsKnown() {
        ToldLedger ledger = empty();
        RecommendationEvent event = event("a");

        ledger.enter(List.of(event));

        assertThat(ledger.about(event.subject()))
                .containsExactly(new ToldLedger.Entry("a", event.subscription(), event.subject()));
    }

    @Test
    void whatIsWithdrawnIsNotWithdrawnTwice() {
        ToldLedger ledger = empty();
        RecommendationEvent event = event("a");

        ledger.enter(List.of(new RecommendationEvent(
                "w",
                Kind.WITHDRAWAL,
                event.subscription(),
                event.at(),
                event.subject(),
                Optional.empty(),
                0,
                event.reasons(),
                Optional.empty(),
                Optional.of("a"),
                Optional.empty())));

        assertThat(ledger.about(event.subject())).isEmpty();
        assertThat(ledger.told(List.of("w"))).containsExactly("w");
    }

    @Test
    void enteringTwiceChangesNothing() {
        ToldLedger ledger = empty();
        ledger.enter(List.of(event("a")));

        ledger.enter(List.of(event("a"), event("b")));

        assertThat(ledger.count()).isEqualTo(2);
    }

    @Test
    void aLargeBatchIsEnteredWhole() {
        ToldLedger ledger = empty();
        List<RecommendationEvent> events =
                IntStream.range(0, 1_000).mapToObj(i -> event("e" + i)).toList();

        ledger.enter(events);

        assertThat(ledger.told(events.stream().map(RecommendationEvent::id).toList()))
                .hasSize(1_000);
    }

    protected static RecommendationEvent event(String id) {
        Reason reason = new Reason(Reason.Type.NAMED, 1, Optional.empty(), Optional.empty(), Optional.empty());
        return new RecommendationEvent(
                id,
                RecommendationEvent.Kind.MENTION,
                "a",
                NOON,
                TextId.of(new CommentId("c1")),
                Optional.empty(),
                1,
                List.of(reason),
                Optional.empty());
    }
}
