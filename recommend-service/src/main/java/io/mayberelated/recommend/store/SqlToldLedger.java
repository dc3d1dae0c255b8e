package io.mayberelated.recommend.store;

import io.mayberelated.events.RecommendationEvent;
import io.mayberelated.recommend.subscribe.ToldLedger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What was told, in SQL that H2 and PostgreSQL both read. */
public final class SqlToldLedger implements ToldLedger {
    private static final int IDS_AT_ONCE = 200;

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
        return database.inTransaction(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT COUNT(*) FROM told");
                    ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    /** Another replica may enter the same just now; then the database refuses, and the batch is tried again. */
    private static void insert(Connection connection, List<RecommendationEvent> events) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO told (event_id, subscription_id, told_at) VALUES (?, ?, ?)")) {
            for (RecommendationEvent event : events) {
                insert.setString(1, event.id());
                insert.setString(2, event.subscription());
                insert.setObject(3, event.at().atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        }
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
        try (PreparedStatement select =
                connection.prepareStatement("SELECT event_id FROM told WHERE event_id IN (%s)".formatted(places))) {
            for (int i = 0; i < ids.size(); i++) {
                select.setString(i + 1, ids.get(i));
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    told.add(rows.getString(1));
                }
            }
        }
        return told;
    }
}
