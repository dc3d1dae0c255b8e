package io.mayberelated.recommend.store;

import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.RecommendationEvent;
import io.mayberelated.events.RecommendationEvent.Kind;
import io.mayberelated.events.TextId;
import io.mayberelated.recommend.subscribe.ToldLedger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was told, in SQL that H2 and PostgreSQL both read. */
public final class SqlToldLedger implements ToldLedger {
    private static final int IDS_AT_ONCE = 200;
    private static final JsonEvents JSON = new JsonEvents();

    private final SqlDatabase database;

    public SqlToldLedger(SqlDatabase database) {
        this.database = database;
    }

    @Override
    public Set<String> told(Collection<String> eventIds) {
        if (eventIds.isEmpty()) {
            return Set.of();
        }
        return database.inTransaction(connection -> told(connection, List.copyOf(eventIds)));
    }

    @Override
    public List<Entry> about(TextId text) {
        return database.inTransaction(connection -> {
            List<Entry> entries = new ArrayList<>();
            try (PreparedStatement select = Sql.prepare(
                            connection,
                            "SELECT event_id, subscription_id, subject FROM told WHERE subject = ? OR work = ?"
                                    + " ORDER BY event_id",
                            text.toString(),
                            text.toString());
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(new Entry(rows.getString(1), rows.getString(2), TextId.parse(rows.getString(3))));
                }
            }
            return entries;
        });
    }

    @Override
    public void enter(Collection<RecommendationEvent> events) {
        List<String> ids = events.stream().map(RecommendationEvent::id).toList();
        database.inTransaction(connection -> {
            Set<String> there = told(connection, ids);
            insert(
                    connection,
                    events.stream().filter(event -> !there.contains(event.id())).toList());
            return events.size();
        });
    }

    @Override
    public long count() {
        return database.inTransaction(connection -> Sql.number(connection, "SELECT COUNT(*) FROM told"));
    }

    /** Another replica may enter the same just now; then the database refuses, and the batch is tried again. */
    private static void insert(Connection connection, List<RecommendationEvent> events) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO told (event_id, subscription_id, told_at, subject, work) VALUES (?, ?, ?, ?, ?)")) {
            for (RecommendationEvent event : events) {
                boolean isNews = event.kind() != Kind.WITHDRAWAL;
                Sql.put(insert, 1, event.id());
                Sql.put(insert, 2, event.subscription());
                Sql.put(insert, 3, event.at());
                Sql.put(insert, 4, Optional.of(event.subject().toString()).filter(_ -> isNews));
                Sql.put(
                        insert,
                        5,
                        event.work()
                                .map(work -> TextId.of(work.id()).toString())
                                .filter(_ -> isNews));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        for (RecommendationEvent event : events) {
            post(connection, event);
        }
    }

    /** In the same transaction: what was told is posted, and posted once. */
    private static void post(Connection connection, RecommendationEvent event) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO deliveries (endpoint_id, event_id, body, entered_at, attempt, state, at)"
                        + " SELECT id, CAST(? AS VARCHAR(32)), CAST(? AS VARCHAR(200000)),"
                        + " CAST(? AS TIMESTAMP(3) WITH TIME ZONE), 1, 'due', CAST(? AS TIMESTAMP(3) WITH TIME ZONE)"
                        + " FROM endpoints WHERE subscription_id = ?",
                event.id(),
                JSON.writeStructured(event),
                event.at(),
                event.at(),
                event.subscription());
    }

    private static Set<String> told(Connection connection, List<String> ids) throws SQLException {
        Set<String> told = new HashSet<>();
        for (int from = 0; from < ids.size(); from += IDS_AT_ONCE) {
            told.addAll(toldAtOnce(connection, ids.subList(from, Math.min(ids.size(), from + IDS_AT_ONCE))));
        }
        return told;
    }

    private static List<String> toldAtOnce(Connection connection, List<String> ids) throws SQLException {
        String places = String.join(", ", Collections.nCopies(ids.size(), "?"));
        List<String> told = new ArrayList<>();
        try (PreparedStatement select = Sql.prepare(
                        connection,
                        "SELECT event_id FROM told WHERE event_id IN (%s)".formatted(places),
                        ids.toArray());
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                told.add(rows.getString(1));
            }
        }
        return told;
    }
}
