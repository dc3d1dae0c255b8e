package io.mayberelated.deploy.e2e;

import io.mayberelated.deploy.local.client.HttpApi;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A subscription's server-sent events, as they come. */
public final class EventStream implements AutoCloseable {
    private final Stream<String> lines;
    private final BlockingQueue<SseEvent> events = new LinkedBlockingQueue<>();

    private EventStream(Stream<String> lines) {
        this.lines = lines;
    }

    /**
     * Returns once the service has answered: what happens from then on is told.
     *
     * @param seen the id of the last event that was seen, to go on after it
     */
    public static EventStream open(HttpApi api, String subscription, Optional<String> seen) {
        EventStream stream = new EventStream(api.events(subscription, seen));
        Thread.ofVirtual().name("events of " + subscription).start(stream::read);
        return stream;
    }

    /** The next event; empty when none comes in time. */
    public Optional<SseEvent> next(Duration limit) {
        try {
            return Optional.ofNullable(events.poll(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** The next event that tells of something; others are passed over. */
    public Optional<SseEvent> nextAbout(String text, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            Optional<SseEvent> event = next(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
            if (event.isEmpty() || event.get().data().contains(text)) {
                return event;
            }
        }
    }

    private void read() {
        SseParser parser = new SseParser();
        try {
            for (Iterator<String> line = lines.iterator(); line.hasNext(); ) {
                parser.line(line.next(), System.nanoTime()).ifPresent(events::add);
            }
        } catch (UncheckedIOException closed) {
            // the stream ends with the service or with close(); who waits for an event sees that none comes
        }
    }

    @Override
    public void close() {
        lines.close();
    }
}
