package io.mayberelated.recommend;

import io.mayberelated.events.CommentEvent;
import io.mayberelated.events.CommentEvent.Posted;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.JsonEvents.UnreadableEvent;
import io.mayberelated.events.Links;
import io.mayberelated.events.RecommendationEvent;
import io.mayberelated.events.TextId;
import io.mayberelated.events.Topic;
import io.mayberelated.events.WorkEvent;
import io.mayberelated.events.kafka.EventRecord;
import io.mayberelated.recommend.deliver.Batch;
import io.mayberelated.recommend.deliver.Channel;
import io.mayberelated.recommend.graph.SharedGraph;
import io.mayberelated.recommend.subscribe.Interests;
import io.mayberelated.recommend.subscribe.Newness;
import io.mayberelated.recommend.subscribe.Notice;
import io.mayberelated.recommend.subscribe.Notices;
import io.mayberelated.recommend.subscribe.Rules;
import io.mayberelated.recommend.subscribe.Subscriptions;
import io.mayberelated.recommend.subscribe.ToldLedger;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells subscribers of what came: finds whom it concerns, leaves out what was told, sends the rest, and enters it in the
 * ledger.
 *
 * <p>In that order. A crash between the last two sends an event again, with the same id, which a subscriber removes; the
 * other order would lose it. Only one thread calls it.
 */
public final class NotifyReaders implements Batch, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NotifyReaders.class);
    private static final byte[] NOTHING = {};

    private final SharedGraph graph;
    private final Subscriptions subscriptions;
    private final ToldLedger ledger;
    private final Channel channel;
    private final Runnable afterTelling;
    private final InstantSource clock;
    private final Interests interests = new Interests();
    private final JsonEvents json = new JsonEvents();

    /** @param afterTelling what is to be done once something was told, such as waking up who posts it */
    public NotifyReaders(
            SharedGraph graph,
            Subscriptions subscriptions,
            ToldLedger ledger,
            Channel channel,
            Runnable afterTelling,
            InstantSource clock) {
        this.graph = graph;
        this.subscriptions = subscriptions;
        this.ledger = ledger;
        this.channel = channel;
        this.afterTelling = afterTelling;
        this.clock = clock;
    }

    @Override
    public List<EventRecord> handle(List<EventRecord> came, List<EventRecord> settled) {
        interests.refresh(subscriptions); // whoever subscribed before these came is among them
        if (interests.isEmpty()) {
            return List.of();
        }
        Notices notices = new Notices();
        List<EventRecord> later =
                came.stream().filter(record -> look(record, notices)).toList();
        settled.forEach(record -> attempt(record, notices, (rules, value) -> {
            rules.settled(json.read(value, Posted.class));
            return false;
        }));
        tell(notices.all());
        return later;
    }

    @Override
    public void close() {
        interests.close();
    }

    /** @return whether to look again a little later */
    private boolean look(EventRecord record, Notices notices) {
        return record.value().isPresent()
                && !isOlderThanAll(record)
                && attempt(record, notices, (rules, value) -> look(record.topic(), value, rules));
    }

    private boolean look(Topic topic, byte[] value, Rules rules) throws UnreadableEvent {
        return switch (topic) {
            case WORKS -> {
                switch (json.read(value, WorkEvent.class)) {
                    case WorkEvent.Described described -> rules.described(described);
                    case WorkEvent.Withdrawn gone -> rules.withdrawn(ledger.about(TextId.of(gone.id())));
                }
                yield false;
            }
            case COMMENTS ->
                switch (json.read(value, CommentEvent.class)) {
                    case CommentEvent.Posted posted -> rules.commented(posted);
                    case CommentEvent.Withdrawn gone -> {
                        rules.withdrawn(ledger.about(TextId.of(gone.id())));
                        yield false;
                    }
                };
            case LINKS -> {
                rules.linked(json.read(value, Links.class).source());
                yield false; // it is the comment that waits for its links
            }
            default -> throw new IllegalStateException("nobody is told of " + topic);
        };
    }

    /** What is done with one event, on one state of the graph. */
    private interface Look {
        boolean at(Rules rules, byte[] value) throws UnreadableEvent;
    }

    /** One event that our rules break on must not keep all others from being told. */
    private boolean attempt(EventRecord record, Notices notices, Look look) {
        byte[] value = record.value().orElse(NOTHING);
        return graph.read(view -> {
            try {
                return look.at(new Rules(view, interests, notices), value);
            } catch (UnreadableEvent e) {
                LOG.debug("{} is among the graph's dead letters", record.key(), e);
                return false;
            } catch (RuntimeException e) {
                channel.putAside(record, e);
                return false;
            }
        });
    }

    private boolean isOlderThanAll(EventRecord record) {
        return interests
                .oldest()
                .map(Newness::whatConcerns)
                .map(record.appended()::isBefore)
                .orElse(true);
    }

    private void tell(List<Notice> notices) {
        Set<String> told = ledger.told(notices.stream().map(Notice::id).toList());
        Instant now = clock.instant();
        List<RecommendationEvent> events = notices.stream()
                .filter(notice -> !told.contains(notice.id()))
                .map(notice -> notice.event(now, false))
                .toList();
        if (!events.isEmpty()) {
            channel.send(events);
            ledger.enter(events);
            afterTelling.run();
        }
    }
}
