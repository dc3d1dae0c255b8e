package io.mayberelated.recommend.deliver;

import io.mayberelated.recommend.deliver.Message.Reset;
import io.mayberelated.recommend.deliver.Message.Told;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The latest events of one subscription, and who listens. Not for several threads: {@link EventLogs} holds the lock. */
final class EventLog {
    private final Deque<Told> kept = new ArrayDeque<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<EventStream> streams = new HashSet<>();

    /** False when it is there already: the broker may have it twice, a reader gets it once. */
    boolean add(Told event) {
        if (!ids.add(event.id())) {
            return false;
        }
        kept.addLast(event);
        return true;
    }

    Told forgetOldest() {
        Told oldest = kept.removeFirst();
        ids.remove(oldest.id());
        return oldest;
    }

    /** What a reader has missed since the event it saw last; all that is kept for a new one, or one away too long. */
    List<Message> after(Optional<String> lastSeen) {
        if (lastSeen.isEmpty()) {
            return List.copyOf(kept);
        }
        if (!ids.contains(lastSeen.get())) {
            List<Message> anew = new ArrayList<>();
            anew.add(new Reset(
                    "The event seen last is not among the latest %d that are kept; what is kept follows from the beginning."
                            .formatted(kept.size())));
            anew.addAll(kept);
            return anew;
        }
        return kept.stream()
                .dropWhile(event -> !event.id().equals(lastSeen.get()))
                .skip(1)
                .map(Message.class::cast)
                .toList();
    }

    Set<EventStream> streams() {
        return streams;
    }

    int size() {
        return kept.size();
    }

    List<Told> kept() {
        return List.copyOf(kept);
    }

    boolean isUnused() {
        return kept.isEmpty() && streams.isEmpty();
    }
}
