package io.mayberelated.recommend.graph;

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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes the graph from the log, and says how far it is. Only the feed's thread calls it. */
public final class GraphReader implements FeedReader {
    public static final List<Topic> TOPICS = List.of(Topic.WORKS, Topic.COMMENTS, Topic.LINKS);

    private final SharedGraph graph;
    private final Progress progress;
    private final JsonEvents json = new JsonEvents();
    private Optional<LogIdentity> reading = Optional.empty();

    public GraphReader(SharedGraph graph, Progress progress) {
        this.graph = graph;
        this.progress = progress;
    }

    @Override
    public Positions start(LogIdentity log) {
        if (reading.isPresent() && !reading.get().equals(log)) {
            graph.clear();
            progress.clear();
        }
        reading = Optional.of(log);
        return progress.positions();
    }

    @Override
    public void apply(EventRecord record) throws UnreadableEvent {
        graph.change(record.value().isPresent() ? change(record, record.value().get()) : forget(record));
    }

    @Override
    public void applied(Positions next) {
        progress.reached(next);
    }

    private Consumer<Graph> change(EventRecord record, byte[] value) throws UnreadableEvent {
        Instant appended = record.appended();
        return switch (record.topic()) {
            case WORKS -> {
                WorkEvent event = json.read(value, WorkEvent.class);
                yield graph -> graph.apply(event, appended);
            }
            case COMMENTS -> {
                CommentEvent event = json.read(value, CommentEvent.class);
                yield graph -> graph.apply(event, appended);
            }
            case LINKS -> {
                Links event = json.read(value, Links.class);
                yield graph -> graph.apply(event, appended);
            }
            default -> throw new IllegalStateException("the graph is not made from " + record.topic());
        };
    }

    private static Consumer<Graph> forget(EventRecord record) {
        return switch (record.topic()) {
            case WORKS -> {
                WorkId id = new WorkId(record.key());
                yield graph -> graph.forget(id);
            }
            case COMMENTS -> {
                CommentId id = new CommentId(record.key());
                yield graph -> graph.forget(id);
            }
            case LINKS -> {
                Links none = new Links(TextId.parse(record.key()), record.appended(), "none", List.of());
                yield graph -> graph.apply(none, record.appended());
            }
            default -> throw new IllegalStateException("the graph is not made from " + record.topic());
        };
    }
}
