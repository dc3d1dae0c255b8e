package io.mayberelated.ingest.source.lookup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mayberelated.events.CloudEvent;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.JsonEvents.UnreadableEvent;
import io.mayberelated.events.Link;
import io.mayberelated.events.Links;
import io.mayberelated.events.Mention;
import io.mayberelated.events.TextId;
import io.mayberelated.events.Topic;
import io.mayberelated.events.WorkEvent;
import io.mayberelated.events.WorkName;
import io.mayberelated.events.WorkName.Scheme;
import io.mayberelated.events.kafka.EventRecord;
import io.mayberelated.events.kafka.FeedReader;
import io.mayberelated.events.kafka.KafkaPublisher;
import io.mayberelated.events.kafka.LogIdentity;
import io.mayberelated.events.kafka.Positions;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * What is wanted and what was asked for, as a view of the log: links tell which names lead nowhere, works which were taken
 * back, and {@code lookups.v1} who was asked.
 */
final class KafkaLookups implements FeedReader, Remembering {
    static final List<Topic> TOPICS = List.of(Topic.LINKS, Topic.WORKS, Topic.LOOKUPS);

    /** Who follows all that a looked-up work cites would end up with all works there are. */
    private static final Set<Mention.Kind> WORTH_ASKING =
            Set.of(Mention.Kind.LINK, Mention.Kind.IDENTIFIER, Mention.Kind.ABOUT);

    private static final Set<Scheme> KNOWN_SOMEWHERE =
            Set.of(Scheme.ARXIV, Scheme.DOI, Scheme.OPENREVIEW, Scheme.ACL, Scheme.PMID);

    private final Asking asking;
    private final KafkaPublisher publisher;
    private final JsonEvents events = new JsonEvents();
    private final ObjectMapper json = JsonEvents.mapper();
    private Optional<LogIdentity> log = Optional.empty();
    private Positions next = Positions.NONE;

    KafkaLookups(Asking asking, KafkaPublisher publisher) {
        this.asking = asking;
        this.publisher = publisher;
    }

    @Override
    public Positions start(LogIdentity identity) {
        if (!log.equals(Optional.of(identity))) {
            log = Optional.of(identity);
            next = Positions.NONE;
            asking.clear();
        }
        return next;
    }

    @Override
    public void apply(EventRecord record) throws UnreadableEvent {
        switch (record.topic()) {
            case LINKS -> links(record);
            case WORKS -> work(record);
            case LOOKUPS -> asked(record);
            default -> throw new IllegalStateException("not asked for: " + record.topic());
        }
    }

    @Override
    public void applied(Positions positions) {
        next = positions;
    }

    @Override
    public void keep(List<Asked> all) {
        CompletableFuture.allOf(all.stream().map(this::send).toArray(CompletableFuture<?>[]::new))
                .join();
        all.forEach(asking.ledger()::put);
    }

    private void links(EventRecord record) throws UnreadableEvent {
        if (record.value().isEmpty()) {
            asking.names().put(TextId.parse(record.key()), Set.of(), record.appended());
            return;
        }
        Links links = events.read(record.value().get(), Links.class);
        Set<WorkName> unknown = links.links().stream()
                .filter(link -> link.target().isEmpty() && link.candidates().isEmpty())
                .filter(link -> WORTH_ASKING.contains(link.kind()))
                .map(Link::name)
                .filter(name -> KNOWN_SOMEWHERE.contains(name.scheme()))
                .collect(Collectors.toSet());
        asking.names().put(links.source(), unknown, record.appended());
    }

    private void work(EventRecord record) throws UnreadableEvent {
        if (record.value().isPresent()) {
            switch (events.read(record.value().get(), WorkEvent.class)) {
                case WorkEvent.Described work -> asking.described(work.id());
                case WorkEvent.Withdrawn gone -> asking.withdrawn(gone.id());
            }
        }
    }

    private void asked(EventRecord record) {
        try {
            asking.ledger().put(json.readValue(record.value().orElse(new byte[0]), Asked.class));
        } catch (IOException e) {
            throw new IllegalArgumentException("no record of a lookup: " + e.getMessage(), e);
        }
    }

    private CompletableFuture<KafkaPublisher.Placed> send(Asked one) {
        CloudEvent event = new CloudEvent(
                CloudEvent.idOf("lookup", one.key(), one.at().toString()),
                "/ingest/source",
                "io.mayberelated.lookup.asked.v1",
                one.at());
        return publisher.send(Topic.LOOKUPS, one.key(), write(one), event);
    }

    private byte[] write(Asked one) {
        try {
            return json.writeValueAsBytes(one);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a lookup that cannot be written: " + one, e);
        }
    }
}
