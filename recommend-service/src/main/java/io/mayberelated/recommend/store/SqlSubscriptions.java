package io.mayberelated.recommend.store;

import io.mayberelated.events.WorkName;
import io.mayberelated.recommend.subscribe.Interest;
import io.mayberelated.recommend.subscribe.Subscription;
import io.mayberelated.recommend.subscribe.Subscriptions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Subscriptions in SQL that H2 and PostgreSQL both read. */
public final class SqlSubscriptions implements Subscriptions {
    private static final String COLUMNS = "id, interest_text, note, created_at";

    private final SqlDatabase database;

    public SqlSubscriptions(SqlDatabase database) {
        this.database = database;
    }

    @Override
    public boolean add(Subscription subscription, int max) {
        return database.inTransaction(connection -> {
            countUp(connection); // locks the row: two that are added at once are counted one after the other
            if (number(connection, "SELECT COUNT(*) FROM subscriptions") >= max) {
                return false;
            }
            insert(connection, subscription);
            insertWorks(connection, subscription);
            return true;
        });
    }

    @Override
    public Optional<Subscription> find(String id) {
        return database.inTransaction(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT %s FROM subscriptions WHERE id = ?".formatted(COLUMNS))) {
                select.setString(1, id);
                return read(connection, select).stream().findFirst();
            }
        });
    }

    @Override
    public List<Subscription> page(Optional<String> after, int limit) {
        return database.inTransaction(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT %s FROM subscriptions WHERE id > ? ORDER BY id FETCH FIRST ? ROWS ONLY"
                            .formatted(COLUMNS))) {
                select.setString(1, after.orElse(""));
                select.setInt(2, limit);
                return read(connection, select);
            }
        });
    }

    @Override
    public boolean remove(String id) {
        return database.inTransaction(connection -> {
            countUp(connection);
            delete(connection, "DELETE FROM told WHERE subscription_id = ?", id);
            return delete(connection, "DELETE FROM subscriptions WHERE id = ?", id) > 0;
        });
    }

    @Override
    public Set<String> ids() {
        return database.inTransaction(connection -> {
            Set<String> ids = new HashSet<>();
            try (PreparedStatement select = connection.prepareStatement("SELECT id FROM subscriptions");
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
            return ids;
        });
    }

    @Override
    public long revision() {
        return database.inTransaction(connection -> number(connection, "SELECT revision FROM subscriptions_revision"));
    }

    @Override
    public int count() {
        return database.inTransaction(connection -> (int) number(connection, "SELECT COUNT(*) FROM subscriptions"));
    }

    @Override
    public Optional<Instant> oldest() {
        return database.inTransaction(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT MIN(created_at) FROM subscriptions");
                    ResultSet rows = select.executeQuery()) {
                rows.next();
                return Optional.ofNullable(rows.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant);
            }
        });
    }

    private static void insert(Connection connection, Subscription subscription) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO subscriptions (%s) VALUES (?, ?, ?, ?)".formatted(COLUMNS))) {
            insert.setString(1, subscription.id());
            insert.setString(2, subscription.interest().text().orElse(null));
            insert.setString(3, subscription.note().orElse(null));
            insert.setObject(4, subscription.createdAt().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    private static void insertWorks(Connection connection, Subscription subscription) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO followed_works (subscription_id, place, name) VALUES (?, ?, ?)")) {
            int place = 0;
            for (WorkName name : subscription.interest().works()) {
                insert.setString(1, subscription.id());
                insert.setInt(2, place++);
                insert.setString(3, name.toString());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static List<Subscription> read(Connection connection, PreparedStatement select) throws SQLException {
        List<Subscription> found = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                String id = rows.getString(1);
                found.add(new Subscription(
                        id,
                        new Interest(works(connection, id), Optional.ofNullable(rows.getString(2))),
                        Optional.ofNullable(rows.getString(3)),
                        rows.getObject(4, OffsetDateTime.class).toInstant()));
            }
        }
        return found;
    }

    private static List<WorkName> works(Connection connection, String id) throws SQLException {
        List<WorkName> names = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT name FROM followed_works WHERE subscription_id = ? ORDER BY place")) {
            select.setString(1, id);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    names.add(WorkName.parse(rows.getString(1)));
                }
            }
        }
        return names;
    }

    private static void countUp(Connection connection) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE subscriptions_revision SET revision = revision + 1")) {
            update.executeUpdate();
        }
    }

    private static int delete(Connection connection, String sql, String id) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setString(1, id);
            return delete.executeUpdate();
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
