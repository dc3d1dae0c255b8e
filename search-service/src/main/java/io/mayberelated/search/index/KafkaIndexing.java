package io.mayberelated.search.index;

import io.mayberelated.events.CommentEvent;
import io.mayberelated.events.CommentId;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.JsonEvents.UnreadableEvent;
import io.mayberelated.events.Links;
import io.mayberelated.events.TextId;
import io.mayberelated.events.Topic;
import io.mayberelated.events.WorkEvent;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.kafka.EventRecord;
import io.mayberelated.events.kafka.FeedReader;
import io.mayberelated.events.kafka.LogIdentity;
import io.mayberelated.events.kafka.Positions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Reads the topics into the index: apply a batch, make it visible, now and then bring works up to date with what is said
 * of them, and now and then make all durable with its position.
 *
 * <p>In that order. A crash repeats what came after the last commit, which changes nothing; positions ahead of their
 * documents would lose some.
 */
public final class KafkaIndexing implements FeedReader {
    public static final List<Topic> TOPICS = List.of(Topic.WORKS, Topic.COMMENTS, Topic.LINKS);

    private final SearchIndex index;
    private final JsonEvents events;
    private final Duration commitEvery;
    private final int commitDocuments;
    private final Duration settleEvery;
    private final InstantSource clock;

    private Optional<LogIdentity> log = Optional.empty();
    private Optional<Instant> newest = Optional.empty();
    private Positions durable = Positions.NONE;
    private int applied;
    private Instant lastCommit;
    private Instant lastSettled;
    private volatile Positions next = Positions.NONE;
    private volatile Optional<Instant> visibleUpTo = Optional.empty();

    public KafkaIndexing(SearchIndex index, JsonEvents events, SearchConfig config, InstantSource clock) {
        this.index = index;
        this.events = events;
        this.commitEvery = config.commitEvery();
        this.commitDocuments = config.commitDocuments();
        this.settleEvery = config.settleEvery();
        this.clock = clock;
        this.lastCommit = clock.instant();
        this.lastSettled = lastCommit;
    }

    /** When the broker took the newest event that can be found; empty before the first. */
    public Optional<Instant> visibleUpTo() {
        return visibleUpTo;
    }

    @Override
    public Positions start(LogIdentity found) {
        if (log.equals(Optional.of(found))) {
            return next; // the broker was away; the index was not
        }
        Optional<LogIdentity> read = log.or(() -> index.progress().map(Progress::log));
        read.filter(known -> !known.equals(found)).ifPresent(known -> index.startAfresh(difference(known, found)));
        log = Optional.of(found);
        Optional<Progress> kept = index.progress();
        newest = kept.flatMap(Progress::newest);
        visibleUpTo = newest;
        durable = kept.map(Progress::positions).orElse(Positions.NONE);
        next = durable;
        return next;
    }

    private static String difference(LogIdentity known, LogIdentity found) {
        return "it was made from another log: topics were %s, are %s (id/partitions)"
                .formatted(known.topics(), found.topics());
    }

    @Override
    public void apply(EventRecord record) throws UnreadableEvent {
        if (record.value().isPresent()) {
            apply(record.topic(), record.value().get());
        } else {
            forget(record.topic(), record.key());
        }
        newest = Optional.of(record.appended());
        applied++;
    }

    private void apply(Topic topic, byte[] value) throws UnreadableEvent {
        switch (topic) {
            case WORKS -> index.apply(events.read(value, WorkEvent.class));
            case COMMENTS -> index.apply(events.read(value, CommentEvent.class));
            case LINKS -> index.apply(events.read(value, Links.class));
            default -> throw new IllegalStateException("not a topic of the index: " + topic);
        }
    }

    private void forget(Topic topic, String key) {
        switch (topic) {
            case WORKS -> index.remove(TextId.of(new WorkId(key)));
            case COMMENTS -> index.remove(TextId.of(new CommentId(key)));
            case LINKS -> index.apply(new Links(TextId.parse(key), clock.instant(), "", List.of()));
            default -> throw new IllegalStateException("not a topic of the index: " + topic);
        }
    }

    @Override
    public void applied(Positions positions) {
        startAgainInDoubt();
        if (!positions.equals(next)) {
            next = positions;
            index.makeVisible();
            visibleUpTo = newest;
        }
        if (isDue(lastSettled, settleEvery)) {
            lastSettled = index.settle() ? lastSettled : clock.instant();
        }
        if (!next.equals(durable) && (applied >= commitDocuments || isDue(lastCommit, commitEvery))) {
            commit();
        }
    }

    @Override
    public void caughtUp() {
        index.caughtUp();
    }

    private void startAgainInDoubt() {
        index.doubt().ifPresent(cause -> {
            index.startAfresh(cause);
            log = Optional.empty();
            throw new StartAgain(cause);
        });
    }

    private boolean isDue(Instant last, Duration every) {
        return !clock.instant().isBefore(last.plus(every));
    }

    /** For an orderly end, after the feed has stopped: what was applied need not be read again. */
    public void finish() {
        if (!next.equals(durable)) {
            log.ifPresent(known -> index.makeDurable(new Progress(next, known, newest)));
            durable = next;
        }
    }

    private void commit() {
        boolean began = log.map(known -> index.beginMakingDurable(new Progress(next, known, newest)))
                .orElse(false);
        if (began) {
            durable = next;
            applied = 0;
            lastCommit = clock.instant();
        }
    }
}
