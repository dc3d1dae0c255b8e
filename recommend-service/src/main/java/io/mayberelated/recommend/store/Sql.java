package io.mayberelated.recommend.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Statements with values in their places. */
final class Sql {
    private Sql() {}

    /** @param values texts, numbers, moments, or one of these in an {@link Optional} */
    static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < values.length; i++) {
                put(statement, i + 1, values[i]);
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    /** @return how many rows it changed */
    static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement update = prepare(connection, sql, values)) {
            return update.executeUpdate();
        }
    }

    static long number(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement select = prepare(connection, sql, values);
                ResultSet rows = select.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    static void put(PreparedStatement statement, int place, Object value) throws SQLException {
        switch (value) {
            case Optional<?> maybe when maybe.isEmpty() -> statement.setNull(place, Types.NULL);
            case Optional<?> maybe -> put(statement, place, maybe.get());
            case Instant moment -> statement.setObject(place, moment.atOffset(ZoneOffset.UTC));
            default -> statement.setObject(place, value);
        }
    }
}
