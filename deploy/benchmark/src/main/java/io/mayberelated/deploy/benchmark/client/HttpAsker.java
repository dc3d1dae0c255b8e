package io.mayberelated.deploy.benchmark.client;

import java.io.IOException;
import java.net.URI;
import java.util.List;

/** Asks a server, each question as it was written down before. */
public final class HttpAsker implements Asker {
    private static final int OK = 200;

    private final HttpConnection connection;
    private final List<HttpRequestBytes> questions;

    private HttpAsker(HttpConnection connection, List<HttpRequestBytes> questions) {
        this.connection = connection;
        this.questions = questions;
    }

    public static Asker.Source of(URI server, List<HttpRequestBytes> questions) {
        List<HttpRequestBytes> kept = List.copyOf(questions);
        return () -> new HttpAsker(HttpConnection.to(server), kept);
    }

    @Override
    public void ask(int number) throws IOException {
        int status = connection.send(questions.get(Math.floorMod(number, questions.size())));
        if (status != OK) {
            throw new IllegalStateException("answered with %d: %s".formatted(status, connection.body()));
        }
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
