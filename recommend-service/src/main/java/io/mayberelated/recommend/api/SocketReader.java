package io.mayberelated.recommend.api;

import io.mayberelated.recommend.deliver.Message;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** One client of a socket: is sent so much that it has not acknowledged, and no more. */
final class SocketReader implements Flow.Subscriber<Message> {
    static final int UNACKNOWLEDGED_MAX = 64;

    private static final int GOING_AWAY = 1001;
    private static final int TRY_AGAIN_LATER = 1013;

    private final WebSocketConnection connection;
    private final Lock lock = new ReentrantLock();
    private final Deque<String> unacknowledged = new ArrayDeque<>();
    private Optional<Flow.Subscription> stream = Optional.empty();

    SocketReader(WebSocketConnection connection) {
        this.connection = connection;
    }

    @Override
    public void onSubscribe(Flow.Subscription opened) {
        stream = Optional.of(opened);
        opened.request(1);
    }

    @Override
    public void onNext(Message message) {
        switch (message) {
            case Message.Told(var id, var _, var json) -> send(json, wait(id));
            case Message.Reset(var because) -> send("{\"reset\":%s}".formatted(ResetAnswer.json(because)), true);
            case Message.Opened _, Message.Heartbeat _ -> more();
        }
    }

    @Override
    public void onError(Throwable slow) {
        close(new CloseReason(TRY_AGAIN_LATER, "too slow; go on with ?after="));
    }

    @Override
    public void onComplete() {
        close(new CloseReason(GOING_AWAY, "the stream ends here"));
    }

    /** This one, and with it all that was sent before. */
    void acknowledged(String id) {
        boolean wasFull;
        lock.lock();
        try {
            wasFull = unacknowledged.size() >= UNACKNOWLEDGED_MAX;
            if (unacknowledged.contains(id)) {
                String first;
                do {
                    first = unacknowledged.removeFirst();
                } while (!first.equals(id));
            }
            wasFull &= unacknowledged.size() < UNACKNOWLEDGED_MAX;
        } finally {
            lock.unlock();
        }
        if (wasFull) {
            more();
        }
    }

    void leave() {
        stream.ifPresent(Flow.Subscription::cancel);
    }

    /** @return whether another one may follow */
    private boolean wait(String id) {
        lock.lock();
        try {
            unacknowledged.addLast(id);
            return unacknowledged.size() < UNACKNOWLEDGED_MAX;
        } finally {
            lock.unlock();
        }
    }

    /** The next message is asked for once this one is on its way. */
    private void send(String text, boolean mayMoreFollow) {
        connection
                .sendText(text)
                .subscribe()
                .with(
                        _ -> {
                            if (mayMoreFollow) {
                                more();
                            }
                        },
                        _ -> leave());
    }

    private void more() {
        stream.ifPresent(open -> open.request(1));
    }

    private void close(CloseReason why) {
        connection.close(why).subscribe().with(_ -> leave(), _ -> leave());
    }
}
