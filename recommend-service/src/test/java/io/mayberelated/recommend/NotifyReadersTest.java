package io.mayberelated.recommend;

import static io.mayberelated.recommend.Told.NOON;
import static io.mayberelated.recommend.Told.ROBUST;
import static io.mayberelated.recommend.Told.comment;
import static io.mayberelated.recommend.Told.links;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.mayberelated.events.CommentEvent;
import io.mayberelated.events.CommentEvent.Posted;
import io.mayberelated.events.Event;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.RecommendationEvent;
import io.mayberelated.events.RecommendationEvent.Kind;
import io.mayberelated.events.TextId;
import io.mayberelated.events.Topic;
import io.mayberelated.events.WorkName;
import io.mayberelated.events.kafka.EventRecord;
import io.mayberelated.recommend.deliver.Channel;
import io.mayberelated.recommend.graph.SharedGraph;
import io.mayberelated.recommend.subscribe.InMemorySubscriptions;
import io.mayberelated.recommend.subscribe.InMemoryToldLedger;
import io.mayberelated.recommend.subscribe.Interest;
import io.mayberelated.recommend.subscribe.Subscription;
import io.mayberelated.recommend.subscribe.Subscriptions;
import io.mayberelated.recommend.subscribe.ToldLedger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NotifyReadersTest {
    private static final Posted COMMENT = comment("c1", "t1", "On causal world models.");

    private final SharedGraph graph = new SharedGraph();
    private final InMemorySubscriptions store = new InMemorySubscriptions();
    private final List<RecommendationEvent> sent = new ArrayList<>();
    private final ToldLedger ledger = new InMemoryToldLedger();

    private final Channel channel = new Channel() {
        @Override
        public void send(List<RecommendationEvent> events) {
            sent.addAll(events);
        }

        @Override
        public void putAside(EventRecord record, RuntimeException why) {
            throw why;
        }
    };

    /** The process dies after sending, as it were. */
    private final ToldLedger failing = new ToldLedger() {
        @Override
        public Set<String> told(Collection<String> eventIds) {
            return Set.of();
        }

        @Override
        public List<Entry> about(TextId text) {
            return List.of();
        }

        @Override
        public void enter(Collection<RecommendationEvent> events) {
            throw new IllegalStateException("the end");
        }

        @Override
        public long count() {
            return 0;
        }
    };

    @BeforeEach
    void aCommentNamesAWorkThatSomebodyFollows() {
        graph.change(g -> {
            g.apply(Told.robust(), NOON);
            g.apply(COMMENT, NOON);
            g.apply(links(COMMENT, ROBUST), NOON);
        });
        store.add(
                new Subscription(
                        "s",
                        new Interest(List.of(WorkName.parse("arxiv:2402.10877")), Optional.empty()),
                        Optional.of("note"),
                        NOON),
                new Subscriptions.Limits(10, 10));
    }

    @Test
    void whatWasToldIsNotToldAgain() {
        NotifyReaders readers = readers(ledger);
        readers.handle(List.of(record(Topic.COMMENTS, COMMENT)), List.of());

        readers.handle(List.of(record(Topic.LINKS, links(COMMENT, ROBUST))), List.of());

        assertThat(sent).hasSize(1);
    }

    @Test
    void aCrashBeforeTheLedgerRepeatsTheEventWithItsId() {
        List<EventRecord> batch = List.of(record(Topic.COMMENTS, COMMENT));
        Throwable crash = catchThrowable(() -> readers(failing).handle(batch, List.of()));

        readers(ledger).handle(batch, List.of());

        assertThat(crash).hasMessage("the end");
        assertThat(sent).hasSize(2);
        assertThat(sent.get(1).id()).isEqualTo(sent.get(0).id());
    }

    @Test
    void theScoreIsTheSumOfTheShares() {
        readers(ledger).handle(List.of(record(Topic.COMMENTS, COMMENT)), List.of());

        assertThat(sent.getFirst().score())
                .isEqualTo(sent.getFirst().reasons().getFirst().share());
    }

    @Test
    void whatWasToldAndIsWithdrawnIsToldSoOnce() {
        NotifyReaders readers = readers(ledger);
        readers.handle(List.of(record(Topic.COMMENTS, COMMENT)), List.of());
        CommentEvent.Withdrawn gone = Told.withdrawnComment("c1");
        graph.change(g -> g.apply(gone, NOON));

        readers.handle(List.of(record(Topic.COMMENTS, gone)), List.of());
        readers.handle(List.of(record(Topic.COMMENTS, gone)), List.of());

        assertThat(sent).extracting(RecommendationEvent::kind).containsExactly(Kind.MENTION, Kind.WITHDRAWAL);
        assertThat(sent.getLast().withdraws()).contains(sent.getFirst().id());
        assertThat(sent.getLast().reasons().getFirst().quote()).isEmpty();
    }

    @Test
    void whatIsWithdrawnAndWasNotToldConcernsNobody() {
        CommentEvent.Withdrawn gone = Told.withdrawnComment("c7");

        readers(ledger).handle(List.of(record(Topic.COMMENTS, gone)), List.of());

        assertThat(sent).isEmpty();
    }

    @Test
    void theNoteComesBack() {
        readers(ledger).handle(List.of(record(Topic.COMMENTS, COMMENT)), List.of());

        assertThat(sent.getFirst().note()).contains("note");
    }

    @Test
    void bytesThatAreNoEventHoldUpNobody() {
        EventRecord broken = new EventRecord(
                Topic.COMMENTS, 0, 7, NOON, "c9", Optional.of("no JSON".getBytes(StandardCharsets.UTF_8)));

        readers(ledger).handle(List.of(broken, record(Topic.COMMENTS, COMMENT)), List.of());

        assertThat(sent).hasSize(1);
    }

    private NotifyReaders readers(ToldLedger told) {
        return new NotifyReaders(graph, store, told, channel, () -> {}, () -> NOON);
    }

    private static EventRecord record(Topic topic, Event event) {
        return new EventRecord(topic, 0, 0, NOON, "c1", Optional.of(new JsonEvents().write(event)));
    }
}
