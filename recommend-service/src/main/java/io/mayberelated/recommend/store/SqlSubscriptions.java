package io.mayberelated.recommend.store;

import io.mayberelated.events.Embedding;
import io.mayberelated.recommend.subscribe.Interest;
import io.mayberelated.recommend.subscribe.Subscription;
import io.mayberelated.recommend.subscribe.Subscriptions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Subscriptions in SQL that H2 and PostgreSQL both read. */
public final class SqlSubscriptions implements Subscriptions {
    private static final String COLUMNS = "id, subscriber, interest, meaning, note, created_at, state";
    private static final int IDS_AT_ONCE = 500;

    private final SqlDatabase database;

    public SqlSubscriptions(SqlDatabase database) {
        this.database = database;
    }

    @Override
    public Added add(Subscription subscription, Limits limits) {
        return database.inTransaction(connection -> {
            countUp(connection); // locks the row: two that are added at once are counted one after the other
            if (Sql.number(connection, "SELECT COUNT(*) FROM subscriptions") >= limits.inAll()) {
                return Added.FULL;
            }
            if (Sql.number(
                            connection,
                            "SELECT COUNT(*) FROM subscriptions WHERE subscriber = ?",
                            subscription.subscriber())
                    >= limits.ofEachSubscriber()) {
                return Added.SUBSCRIBER_HAS_ENOUGH;
            }
            insert(connection, subscription);
            return Added.YES;
        });
    }

    @Override
    public Optional<Subscription> find(String id) {
        return find(List.of(id)).stream().findFirst();
    }

    @Override
    public List<Subscription> find(Collection<String> ids) {
        List<String> all = List.copyOf(ids);
        return database.inTransaction(connection -> {
            List<Subscription> found = new ArrayList<>();
            for (int from = 0; from < all.size(); from += IDS_AT_ONCE) {
                List<String> some = all.subList(from, Math.min(all.size(), from + IDS_AT_ONCE));
                String places = String.join(", ", Collections.nCopies(some.size(), "?"));
                found.addAll(select(connection, "WHERE id IN (%s) ORDER BY id".formatted(places), some.toArray()));
            }
            return found;
        });
    }

    @Override
    public List<Subscription> page(Optional<String> after, int limit) {
        return database.inTransaction(connection ->
                select(connection, "WHERE id > ? ORDER BY id FETCH FIRST ? ROWS ONLY", after.orElse(""), limit));
    }

    @Override
    public boolean put(String id, Subscription.State state) {
        return database.inTransaction(connection -> {
            countUp(connection);
            return Sql.update(connection, "UPDATE subscriptions SET state = ? WHERE id = ?", said(state), id) > 0;
        });
    }

    @Override
    public boolean remove(String id) {
        return database.inTransaction(connection -> {
            countUp(connection);
            Sql.update(connection, "DELETE FROM told WHERE subscription_id = ?", id);
            return Sql.update(connection, "DELETE FROM subscriptions WHERE id = ?", id) > 0;
        });
    }

    @Override
    public Set<String> active() {
        return database.inTransaction(connection -> {
            Set<String> ids = new HashSet<>();
            try (PreparedStatement select = Sql.prepare(
                            connection,
                            "SELECT id FROM subscriptions WHERE state = ?",
                            said(Subscription.State.ACTIVE));
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
        return database.inTransaction(
                connection -> Sql.number(connection, "SELECT revision FROM subscriptions_revision"));
    }

    @Override
    public int count() {
        return database.inTransaction(connection -> (int) Sql.number(connection, "SELECT COUNT(*) FROM subscriptions"));
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
        Sql.update(
                connection,
                "INSERT INTO subscriptions (%s) VALUES (?, ?, ?, ?, ?, ?, ?)".formatted(COLUMNS),
                subscription.id(),
                subscription.subscriber(),
                SqlJson.write(subscription.interest()),
                subscription.meaning().map(SqlJson::write),
                subscription.note(),
                subscription.createdAt(),
                said(subscription.state()));
    }

    private static List<Subscription> select(Connection connection, String where, Object... values)
            throws SQLException {
        List<Subscription> found = new ArrayList<>();
        try (PreparedStatement select =
                        Sql.prepare(connection, "SELECT %s FROM subscriptions %s".formatted(COLUMNS, where), values);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(new Subscription(
                        rows.getString(1),
                        rows.getString(2),
                        SqlJson.read(rows.getString(3), Interest.class),
                        Optional.ofNullable(rows.getString(4)).map(json -> SqlJson.read(json, Embedding.class)),
                        Optional.ofNullable(rows.getString(5)),
                        rows.getObject(6, OffsetDateTime.class).toInstant(),
                        Subscription.State.valueOf(rows.getString(7).toUpperCase(Locale.ROOT))));
            }
        }
        return found;
    }

    private static String said(Subscription.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static void countUp(Connection connection) throws SQLException {
        Sql.update(connection, "UPDATE subscriptions_revision SET revision = revision + 1");
    }
}
