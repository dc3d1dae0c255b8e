package io.mayberelated.recommend.store;

import io.mayberelated.events.WorkName;
import io.mayberelated.recommend.readers.Feedback;
import io.mayberelated.recommend.readers.Feedbacks;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Feedback in SQL that H2 and PostgreSQL both read. */
public final class SqlFeedbacks implements Feedbacks {
    private final SqlDatabase database;

    public SqlFeedbacks(SqlDatabase database) {
        this.database = database;
    }

    @Override
    public boolean put(Feedback feedback, Collection<WorkName> names, int max) {
        return database.inTransaction(connection -> {
            boolean isKnown = holds(connection, feedback.reader(), names);
            if (!isKnown && count(connection, feedback.reader()) >= max) {
                return false;
            }
            delete(connection, feedback.reader(), names);
            insert(connection, feedback);
            return true;
        });
    }

    @Override
    public boolean remove(String reader, Collection<WorkName> names) {
        return database.inTransaction(connection -> delete(connection, reader, names) > 0);
    }

    @Override
    public List<Feedback> of(String reader) {
        return database.inTransaction(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT name, kind, given_at FROM feedback WHERE reader = ? ORDER BY given_at DESC, name")) {
                select.setString(1, reader);
                return read(reader, select);
            }
        });
    }

    private static List<Feedback> read(String reader, PreparedStatement select) throws SQLException {
        List<Feedback> all = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                all.add(new Feedback(
                        reader,
                        WorkName.parse(rows.getString(1)),
                        Feedback.Kind.valueOf(rows.getString(2).toUpperCase(Locale.ROOT)),
                        rows.getObject(3, OffsetDateTime.class).toInstant()));
            }
        }
        return all;
    }

    private static boolean holds(Connection connection, String reader, Collection<WorkName> names) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT COUNT(*) FROM feedback WHERE reader = ? AND name = ?")) {
            for (WorkName name : names) {
                select.setString(1, reader);
                select.setString(2, name.toString());
                if (number(select) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int count(Connection connection, String reader) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT COUNT(*) FROM feedback WHERE reader = ?")) {
            select.setString(1, reader);
            return number(select);
        }
    }

    private static int number(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static int delete(Connection connection, String reader, Collection<WorkName> names) throws SQLException {
        int deleted = 0;
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM feedback WHERE reader = ? AND name = ?")) {
            for (WorkName name : names) {
                delete.setString(1, reader);
                delete.setString(2, name.toString());
                deleted += delete.executeUpdate();
            }
        }
        return deleted;
    }

    private static void insert(Connection connection, Feedback feedback) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO feedback (reader, name, kind, given_at) VALUES (?, ?, ?, ?)")) {
            insert.setString(1, feedback.reader());
            insert.setString(2, feedback.work().toString());
            insert.setString(3, feedback.kind().name().toLowerCase(Locale.ROOT));
            insert.setObject(4, feedback.at().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }
}
