package io.mayberelated.recommend.store;

import io.mayberelated.recommend.deliver.Delivery;
import io.mayberelated.recommend.deliver.Endpoints;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What became of deliveries, attempt by attempt. */
final class SqlDeliveryLog {
    private final SqlDatabase database;

    SqlDeliveryLog(SqlDatabase database) {
        this.database = database;
    }

    /** The state as it is kept. */
    private record Kept(String state, int attempt, Instant at) {
        static Kept of(Delivery delivery) {
            return switch (delivery) {
                case Delivery.Due(var attempt, var at) -> new Kept("due", attempt, at);
                case Delivery.Delivered(var attempts, var at) -> new Kept("delivered", attempts, at);
                case Delivery.GivenUp(var attempts, var at) -> new Kept("given_up", attempts, at);
            };
        }

        Delivery delivery() {
            return switch (state) {
                case "due" -> new Delivery.Due(attempt, at);
                case "delivered" -> new Delivery.Delivered(attempt, at);
                case "given_up" -> new Delivery.GivenUp(attempt, at);
                default -> throw new IllegalStateException("a delivery is never " + state);
            };
        }
    }

    /** Of a delivery that is gone meanwhile, with its endpoint, nothing is kept. */
    void finish(Endpoints.Claim claim, Delivery.Attempt attempt, Delivery next) {
        Kept kept = Kept.of(next);
        database.inTransaction(connection -> {
            int there = Sql.update(
                    connection,
                    "UPDATE deliveries SET state = ?, attempt = ?, at = ? WHERE endpoint_id = ? AND event_id = ?",
                    kept.state(),
                    kept.attempt(),
                    kept.at(),
                    claim.endpoint().id(),
                    claim.eventId());
            return there == 0 ? 0 : insert(connection, claim, attempt);
        });
    }

    List<Endpoints.Entry> latest(String endpoint, int most) {
        return database.inTransaction(connection -> {
            List<Endpoints.Entry> entries = new ArrayList<>();
            try (PreparedStatement select = Sql.prepare(
                            connection,
                            "SELECT event_id, state, attempt, at FROM deliveries WHERE endpoint_id = ?"
                                    + " ORDER BY entered_at DESC, event_id FETCH FIRST ? ROWS ONLY",
                            endpoint,
                            most);
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Kept kept = new Kept(rows.getString(2), rows.getInt(3), SqlTimes.instant(rows, 4));
                    String event = rows.getString(1);
                    entries.add(new Endpoints.Entry(event, kept.delivery(), attempts(connection, endpoint, event)));
                }
            }
            return entries;
        });
    }

    private static int insert(Connection connection, Endpoints.Claim claim, Delivery.Attempt attempt)
            throws SQLException {
        return Sql.update(
                connection,
                "INSERT INTO attempts (endpoint_id, event_id, number, at, took_millis, status, failure)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                claim.endpoint().id(),
                claim.eventId(),
                attempt.number(),
                attempt.at(),
                attempt.tookMillis(),
                attempt.status(),
                attempt.failure());
    }

    private static List<Delivery.Attempt> attempts(Connection connection, String endpoint, String event)
            throws SQLException {
        List<Delivery.Attempt> attempts = new ArrayList<>();
        try (PreparedStatement select = Sql.prepare(
                        connection,
                        "SELECT number, at, took_millis, status, failure FROM attempts"
                                + " WHERE endpoint_id = ? AND event_id = ? ORDER BY at",
                        endpoint,
                        event);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                attempts.add(new Delivery.Attempt(
                        rows.getInt(1),
                        SqlTimes.instant(rows, 2),
                        rows.getLong(3),
                        Optional.ofNullable(rows.getObject(4, Integer.class)),
                        Optional.ofNullable(rows.getString(5))));
            }
        }
        return attempts;
    }
}
