package io.mayberelated.recommend.store;

import io.mayberelated.recommend.deliver.Delivery;
import io.mayberelated.recommend.deliver.Endpoint;
import io.mayberelated.recommend.deliver.Endpoints;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Endpoints and what is on its way to them, in SQL that H2 and PostgreSQL both read. */
public final class SqlEndpoints implements Endpoints {
    private static final String COLUMNS =
            "id, subscription_id, url, created_at, secrets, disabled_because, failing_since";

    private final SqlDatabase database;
    private final SqlDeliveryLog log;

    public SqlEndpoints(SqlDatabase database) {
        this.database = database;
        this.log = new SqlDeliveryLog(database);
    }

    /** Several in one column. */
    private record Secrets(List<Endpoint.Secret> all) {}

    @Override
    public boolean add(Endpoint endpoint, int max) {
        return database.inTransaction(connection -> {
            // locks the row: two that are added at once are counted one after the other
            if (Sql.update(connection, "UPDATE subscriptions SET state = state WHERE id = ?", endpoint.subscription())
                            == 0
                    || Sql.number(
                                    connection,
                                    "SELECT COUNT(*) FROM endpoints WHERE subscription_id = ?",
                                    endpoint.subscription())
                            >= max) {
                return false;
            }
            Sql.update(
                    connection,
                    "INSERT INTO endpoints (%s, host) VALUES (?, ?, ?, ?, ?, ?, ?, ?)".formatted(COLUMNS),
                    endpoint.id(),
                    endpoint.subscription(),
                    endpoint.url().toString(),
                    endpoint.createdAt(),
                    SqlJson.write(new Secrets(endpoint.secrets())),
                    endpoint.disabledBecause(),
                    endpoint.failingSince(),
                    endpoint.url().getHost());
            return true;
        });
    }

    @Override
    public Optional<Endpoint> find(String subscription, String id) {
        return database.inTransaction(
                connection -> select(connection, "WHERE subscription_id = ? AND id = ?", subscription, id).stream()
                        .findFirst());
    }

    @Override
    public List<Endpoint> of(String subscription) {
        return database.inTransaction(
                connection -> select(connection, "WHERE subscription_id = ? ORDER BY id", subscription));
    }

    @Override
    public void put(Endpoint endpoint) {
        database.inTransaction(connection -> Sql.update(
                connection,
                "UPDATE endpoints SET secrets = ?, disabled_because = ?, failing_since = ? WHERE id = ?",
                SqlJson.write(new Secrets(endpoint.secrets())),
                endpoint.disabledBecause(),
                endpoint.failingSince(),
                endpoint.id()));
    }

    @Override
    public boolean remove(String subscription, String id) {
        return database.inTransaction(connection ->
                Sql.update(connection, "DELETE FROM endpoints WHERE subscription_id = ? AND id = ?", subscription, id)
                        > 0);
    }

    @Override
    public void enqueue(Endpoint endpoint, String eventId, String body, Instant now) {
        database.inTransaction(connection -> Sql.update(
                connection,
                "INSERT INTO deliveries (endpoint_id, event_id, body, entered_at, attempt, state, at)"
                        + " VALUES (?, ?, ?, ?, 1, 'due', ?)",
                endpoint.id(),
                eventId,
                body,
                now,
                now));
    }

    @Override
    public List<Claim> due(Instant now, Set<String> but, int most) {
        return database.inTransaction(connection -> due(connection, now, but, most));
    }

    @Override
    public boolean claim(Claim claim, Instant now, Duration lease) {
        return database.inTransaction(connection -> Sql.update(
                        connection,
                        "UPDATE deliveries SET at = ? WHERE endpoint_id = ? AND event_id = ? AND state = 'due'"
                                + " AND attempt = ? AND at <= ?",
                        now.plus(lease),
                        claim.endpoint().id(),
                        claim.eventId(),
                        claim.due().attempt(),
                        now)
                > 0);
    }

    private static List<Claim> due(Connection connection, Instant now, Set<String> busy, int most) throws SQLException {
        String notBusy = busy.isEmpty()
                ? ""
                : " AND e.host NOT IN (%s)".formatted(String.join(", ", Collections.nCopies(busy.size(), "?")));
        List<Object> values = new ArrayList<>(List.of(now));
        values.addAll(busy);
        values.add(most);
        String sql = ("SELECT %s, d.event_id, d.body, d.attempt, d.at FROM deliveries d JOIN endpoints e ON e.id ="
                        + " d.endpoint_id WHERE d.state = 'due' AND d.at <= ? AND e.disabled_because IS NULL%s ORDER BY"
                        + " d.at FETCH FIRST ? ROWS ONLY")
                .formatted("e." + COLUMNS.replace(", ", ", e."), notBusy);
        List<Claim> found = new ArrayList<>();
        try (PreparedStatement select = Sql.prepare(connection, sql, values.toArray());
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(new Claim(
                        endpoint(rows),
                        rows.getString(8),
                        rows.getString(9),
                        new Delivery.Due(rows.getInt(10), SqlTimes.instant(rows, 11))));
            }
        }
        return found;
    }

    @Override
    public void finish(Claim claim, Delivery.Attempt attempt, Delivery next) {
        log.finish(claim, attempt, next);
    }

    @Override
    public List<Entry> log(String endpoint, int most) {
        return log.latest(endpoint, most);
    }

    @Override
    public boolean resend(String endpoint, String eventId, Instant now) {
        return database.inTransaction(connection -> Sql.update(
                        connection,
                        "UPDATE deliveries SET state = 'due', attempt = 1, at = ? WHERE endpoint_id = ? AND event_id ="
                                + " ?",
                        now,
                        endpoint,
                        eventId)
                > 0);
    }

    @Override
    public void prune(Instant before) {
        database.inTransaction(
                connection -> Sql.update(connection, "DELETE FROM deliveries WHERE state <> 'due' AND at < ?", before));
    }

    private static List<Endpoint> select(Connection connection, String where, Object... values) throws SQLException {
        List<Endpoint> found = new ArrayList<>();
        try (PreparedStatement select =
                        Sql.prepare(connection, "SELECT %s FROM endpoints %s".formatted(COLUMNS, where), values);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(endpoint(rows));
            }
        }
        return found;
    }

    private static Endpoint endpoint(ResultSet rows) throws SQLException {
        return new Endpoint(
                rows.getString(1),
                rows.getString(2),
                URI.create(rows.getString(3)),
                SqlTimes.instant(rows, 4),
                SqlJson.read(rows.getString(5), Secrets.class).all(),
                Optional.ofNullable(rows.getString(6)),
                Optional.ofNullable(rows.getObject(7, OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }
}
