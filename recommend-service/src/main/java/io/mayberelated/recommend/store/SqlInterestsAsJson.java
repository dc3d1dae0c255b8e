package io.mayberelated.recommend.store;

import io.mayberelated.events.WorkName;
import io.mayberelated.recommend.subscribe.Interest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/** Version 11 of the tables: interests move into one column. In Java, because no JSON function is in both databases. */
final class SqlInterestsAsJson implements JavaMigration {
    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("11");
    }

    @Override
    public String getDescription() {
        return "interests as json";
    }

    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (PreparedStatement select = connection.prepareStatement("SELECT id, interest_text FROM subscriptions");
                PreparedStatement update =
                        connection.prepareStatement("UPDATE subscriptions SET interest = ? WHERE id = ?");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                Interest interest =
                        new Interest(works(connection, rows.getString(1)), Optional.ofNullable(rows.getString(2)));
                update.setString(1, SqlJson.write(interest));
                update.setString(2, rows.getString(1));
                update.executeUpdate();
            }
        }
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
}
