package io.mayberelated.recommend.api;

import io.mayberelated.events.http.JsonBody;
import io.mayberelated.events.http.Refused;
import io.mayberelated.recommend.ManageSubscriptions;
import io.mayberelated.recommend.deliver.EventLogs;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.PathParam;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The events of a subscription over a WebSocket: the same texts as in the stream of server-sent events. A client says {@code
 * {"ack": "<id>"}} of what it has dealt with; so many may be unacknowledged, and no more is sent until they are not. It goes
 * on after the last event it has dealt with by {@code ?after=<id>}.
 */
@WebSocket(path = "/v1/subscriptions/{id}/socket")
public final class SubscriptionSocket {
    private static final int POLICY_VIOLATION = 1008;
    private static final int TRY_AGAIN_LATER = 1013;
    private static final String AFTER = "after=";

    private final ManageSubscriptions subscriptions;
    private final EventLogs logs;
    private final CaughtUp caughtUp;
    private final JsonBody json = new JsonBody();
    private final Map<String, SocketReader> readers = new ConcurrentHashMap<>();

    public SubscriptionSocket(ManageSubscriptions subscriptions, EventLogs logs, CaughtUp caughtUp) {
        this.subscriptions = subscriptions;
        this.logs = logs;
        this.caughtUp = caughtUp;
    }

    /** What a client says. */
    record Said(Optional<String> ack) {}

    @OnOpen
    @RunOnVirtualThread
    void open(WebSocketConnection connection, @PathParam("id") String id) {
        if (!caughtUp.problems().isEmpty()) {
            connection.closeAndAwait(new CloseReason(TRY_AGAIN_LATER, "not ready yet"));
        } else if (subscriptions.find(id).isEmpty()) {
            connection.closeAndAwait(new CloseReason(POLICY_VIOLATION, "there is no such subscription"));
        } else {
            SocketReader reader = new SocketReader(connection);
            readers.put(connection.id(), reader);
            logs.open(
                            id,
                            after(Optional.ofNullable(
                                    connection.handshakeRequest().query())))
                    .subscribe(reader);
        }
    }

    @OnTextMessage
    @RunOnVirtualThread
    void said(String text, WebSocketConnection connection) {
        try {
            Optional<String> ack = json.read(text, Said.class).ack();
            Optional.ofNullable(readers.get(connection.id())).ifPresent(reader -> ack.ifPresent(reader::acknowledged));
        } catch (Refused refused) {
            connection.closeAndAwait(new CloseReason(POLICY_VIOLATION, "expected {\"ack\": \"<id>\"}"));
        }
    }

    @OnClose
    void close(WebSocketConnection connection) {
        Optional.ofNullable(readers.remove(connection.id())).ifPresent(SocketReader::leave);
    }

    private static Optional<String> after(Optional<String> query) {
        return query.stream()
                .flatMap(given -> Stream.of(given.split("&")))
                .filter(part -> part.startsWith(AFTER))
                .map(part -> part.substring(AFTER.length()))
                .filter(part -> !part.isBlank())
                .findFirst();
    }
}
