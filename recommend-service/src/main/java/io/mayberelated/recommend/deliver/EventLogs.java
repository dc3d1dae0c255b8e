package io.mayberelated.recommend.deliver;

import io.mayberelated.recommend.deliver.Message.Told;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Flow;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The latest events of all subscriptions, and the streams that are open on them. They remember, but not for ever: so many
 * events of each, so much memory for all, the oldest going first.
 *
 * <p>A stream is filled with what it missed and begins to listen in one step, so nothing is lost in between and nothing
 * comes twice. Under the lock messages are only put where a stream will find them; handing them on, which may reach as
 * far as a socket, is done without it.
 */
public final class EventLogs {
    /** What a stream may be behind: all that is kept for it, and as much again. */
    private static final int WAITING_SHARE = 2;

    private final Lock lock = new ReentrantLock();
    private final Map<String, EventLog> logs = new HashMap<>();
    private final SequencedMap<String, EventLog> oldestFirst = new LinkedHashMap<>();
    private final int eventsOfEach;
    private final long bytesOfAll;
    private long bytes;

    public EventLogs(int eventsOfEach, long bytesOfAll) {
        this.eventsOfEach = eventsOfEach;
        this.bytesOfAll = bytesOfAll;
    }

    public void append(String subscription, Told event) {
        List<EventStream> listening;
        lock.lock();
        try {
            EventLog log = logs.computeIfAbsent(subscription, _ -> new EventLog());
            listening = log.add(event) ? List.copyOf(log.streams()) : List.of();
            if (oldestFirst.putIfAbsent(event.id(), log) == null) {
                bytes += event.size();
            }
            makeRoom(log);
            listening.forEach(stream -> stream.offer(event));
        } finally {
            lock.unlock();
        }
        listening.forEach(EventStream::drain);
    }

    /** A stream of what is kept and of what comes; it begins when somebody subscribes to it. */
    public Flow.Publisher<Message> open(String subscription, Optional<String> lastSeen) {
        return reader -> {
            EventStream opened = new EventStream(
                    reader, WAITING_SHARE * eventsOfEach + WAITING_SHARE, stream -> leave(subscription, stream));
            opened.offer(new Message.Opened());
            listen(subscription, lastSeen, opened);
            reader.onSubscribe(opened);
            opened.drain();
        };
    }

    /** What is kept of a subscription, in order. */
    public List<Told> kept(String subscription) {
        lock.lock();
        try {
            return Optional.ofNullable(logs.get(subscription))
                    .map(EventLog::kept)
                    .orElse(List.of());
        } finally {
            lock.unlock();
        }
    }

    /** The subscription is gone: its streams end, and nothing of it is kept. */
    public void end(String subscription) {
        List<EventStream> listening;
        lock.lock();
        try {
            EventLog log = Optional.ofNullable(logs.remove(subscription)).orElseGet(EventLog::new);
            log.kept().forEach(this::forget);
            listening = List.copyOf(log.streams());
            listening.forEach(EventStream::end);
        } finally {
            lock.unlock();
        }
        listening.forEach(EventStream::drain);
    }

    /** Proves to each reader that is waiting for news, and to all between, that the connection is alive. */
    public void heartbeat() {
        List<EventStream> idle = all().stream().filter(EventStream::isIdle).toList();
        idle.forEach(stream -> stream.offer(new Message.Heartbeat()));
        idle.forEach(EventStream::drain);
    }

    /** Forgets all events; open streams stay open. The topic is another one. */
    public void clear() {
        lock.lock();
        try {
            logs.values()
                    .forEach(log -> log.kept().forEach(event -> {
                        log.forgetOldest();
                        forget(event);
                    }));
        } finally {
            lock.unlock();
        }
    }

    /** Ends all streams, so that readers come back to another replica. */
    public void close() {
        List<EventStream> open = all();
        open.forEach(EventStream::end);
        open.forEach(EventStream::drain);
    }

    public int openStreams() {
        return all().size();
    }

    private List<EventStream> all() {
        lock.lock();
        try {
            return logs.values().stream().flatMap(log -> log.streams().stream()).toList();
        } finally {
            lock.unlock();
        }
    }

    private void listen(String subscription, Optional<String> lastSeen, EventStream stream) {
        lock.lock();
        try {
            EventLog log = logs.computeIfAbsent(subscription, _ -> new EventLog());
            log.after(lastSeen).forEach(stream::offer);
            log.streams().add(stream);
        } finally {
            lock.unlock();
        }
    }

    private void leave(String subscription, EventStream stream) {
        lock.lock();
        try {
            Optional.ofNullable(logs.get(subscription)).ifPresent(log -> {
                log.streams().remove(stream);
                if (log.isUnused()) {
                    logs.remove(subscription);
                }
            });
        } finally {
            lock.unlock();
        }
    }

    private void makeRoom(EventLog grown) {
        if (grown.size() > eventsOfEach) {
            forget(grown.forgetOldest());
        }
        while (bytes > bytesOfAll) {
            forget(oldestFirst.firstEntry().getValue().forgetOldest());
        }
    }

    private void forget(Told event) {
        if (oldestFirst.remove(event.id()) != null) {
            bytes -= event.size();
        }
    }
}
