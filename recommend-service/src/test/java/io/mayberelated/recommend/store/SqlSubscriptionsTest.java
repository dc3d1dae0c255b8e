package io.mayberelated.recommend.store;

import static io.mayberelated.recommend.Told.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayberelated.recommend.subscribe.Subscription;
import io.mayberelated.recommend.subscribe.Subscriptions;
import io.mayberelated.recommend.subscribe.SubscriptionsContract;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlSubscriptionsTest extends SubscriptionsContract {
    @TempDir
    private Path folder = Path.of("made by JUnit");

    private final List<SqlDatabase> open = new ArrayList<>();

    @Override
    protected Subscriptions empty() {
        return new SqlSubscriptions(open(folder));
    }

    @AfterEach
    void end() {
        open.forEach(SqlDatabase::close);
    }

    @Test
    void whatWasAddedSurvivesARestart() {
        Subscription made = subscription("a", NOON);
        try (SqlDatabase before = SqlDatabase.open(SqlDatabase.Place.inFolder(folder))) {
            new SqlSubscriptions(before).add(made, MANY);
        }

        Subscriptions after = empty();

        assertThat(after.find("a")).contains(made);
    }

    @Test
    void whatWasAddedIsOnTheDiskAtOnce() throws Exception {
        Subscription made = subscription("a", NOON);
        empty().add(made, MANY);
        Path copy = Files.createDirectory(folder.resolve("as a crash would leave it"));

        Files.copy(folder.resolve("recommend.mv.db"), copy.resolve("recommend.mv.db"));

        assertThat(new SqlSubscriptions(open(copy)).find("a")).contains(made);
    }

    @Test
    void aPlaceWhereNoDatabaseCanBeIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "no folder");

        assertThatThrownBy(() -> open(file)).hasMessageContaining(file.toString());
    }

    private SqlDatabase open(Path where) {
        SqlDatabase database = SqlDatabase.open(SqlDatabase.Place.inFolder(where));
        open.add(database);
        return database;
    }
}
