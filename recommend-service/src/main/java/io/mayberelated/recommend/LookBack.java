package io.mayberelated.recommend;

import io.mayberelated.events.CommentEvent;
import io.mayberelated.events.CommentEvent.Posted;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.JsonEvents.UnreadableEvent;
import io.mayberelated.events.TextId;
import io.mayberelated.events.Topic;
import io.mayberelated.events.WorkEvent;
import io.mayberelated.events.WorkEvent.Described;
import io.mayberelated.events.kafka.EventRecord;
import io.mayberelated.recommend.deliver.History;
import io.mayberelated.recommend.graph.GraphView;
import io.mayberelated.recommend.graph.SharedGraph;
import io.mayberelated.recommend.graph.Work;
import io.mayberelated.recommend.subscribe.Interests;
import io.mayberelated.recommend.subscribe.Notice;
import io.mayberelated.recommend.subscribe.Notices;
import io.mayberelated.recommend.subscribe.Rules;
import io.mayberelated.recommend.subscribe.Subscription;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a subscription would have been told of what is there already: its interest runs over the log, with the rules by
 * which it is told of what comes, on the graph as it is now.
 */
public final class LookBack {
    private static final Logger LOG = LoggerFactory.getLogger(LookBack.class);
    private static final List<Topic> TEXTS = List.of(Topic.COMMENTS, Topic.WORKS);

    private final SharedGraph graph;
    private final History history;
    private final JsonEvents json = new JsonEvents();

    public LookBack(SharedGraph graph, History history) {
        this.graph = graph;
        this.history = history;
    }

    /** When a text was published; both included. */
    public record Window(Instant from, Instant to) {
        boolean has(Instant moment) {
            return !moment.isBefore(from) && !moment.isAfter(to);
        }
    }

    /** @param each notices of one text after the other; never none */
    public void run(Subscription subscription, Window window, History.Run run, Consumer<List<Notice>> each) {
        Subscription always = new Subscription(
                subscription.id(),
                subscription.subscriber(),
                subscription.interest(),
                subscription.meaning(),
                subscription.note(),
                Instant.EPOCH,
                Subscription.State.ACTIVE);
        try (Interests interests = new Interests()) {
            interests.add(List.of(always));
            history.read(TEXTS, Optional.empty(), run, record -> {
                List<Notice> notices = graph.read(view -> notices(record, window, view, interests));
                if (!notices.isEmpty()) {
                    each.accept(notices);
                }
            });
        }
    }

    private List<Notice> notices(EventRecord record, Window window, GraphView view, Interests interests) {
        Notices notices = new Notices();
        try {
            Optional<TextId> subject = look(record, window, view, new Rules(view, interests, notices));
            return notices.all().stream()
                    .filter(notice -> subject.filter(notice.subject()::equals).isPresent())
                    .toList();
        } catch (UnreadableEvent e) {
            LOG.debug("{} is among the graph's dead letters", record.key(), e);
            return List.of();
        }
    }

    private Optional<TextId> look(EventRecord record, Window window, GraphView view, Rules rules)
            throws UnreadableEvent {
        if (record.value().isEmpty()) {
            return Optional.empty();
        }
        byte[] value = record.value().get();
        if (record.topic() == Topic.COMMENTS && json.read(value, CommentEvent.class) instanceof Posted posted) {
            return commented(posted, window, view, rules);
        }
        if (record.topic() == Topic.WORKS && json.read(value, WorkEvent.class) instanceof Described described) {
            return described(described, window, view, rules);
        }
        return Optional.empty();
    }

    private static Optional<TextId> commented(Posted posted, Window window, GraphView view, Rules rules) {
        boolean isMeant = view.comment(posted.id())
                .filter(comment -> comment.text().equals(posted.text()) && window.has(comment.from()))
                .isPresent();
        if (isMeant) {
            rules.settled(posted);
        }
        return Optional.of(TextId.of(posted.id()));
    }

    private static Optional<TextId> described(Described described, Window window, GraphView view, Rules rules) {
        if (view.work(described.id()).filter(work -> window.has(from(work))).isPresent()) {
            rules.described(described);
        }
        return Optional.of(TextId.of(described.id()));
    }

    private static Instant from(Work work) {
        return work.day()
                .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
                .orElse(work.since());
    }
}
