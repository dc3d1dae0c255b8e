package io.mayberelated.recommend.store;

import static io.mayberelated.recommend.Told.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.recommend.subscribe.Interest;
import io.mayberelated.recommend.subscribe.Subscription;
import io.mayberelated.recommend.subscribe.Subscriptions;
import io.mayberelated.recommend.subscribe.ToldLedger;
import io.mayberelated.recommend.subscribe.ToldLedgerContract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlToldLedgerTest extends ToldLedgerContract {
    @TempDir
    private Path folder = Path.of("made by JUnit");

    private final List<SqlDatabase> open = new ArrayList<>();

    @Override
    protected ToldLedger empty() {
        return new SqlToldLedger(open());
    }

    @AfterEach
    void end() {
        open.forEach(SqlDatabase::close);
    }

    @Test
    void whatWasToldIsForgottenWithItsSubscription() {
        SqlDatabase database = open();
        SqlSubscriptions subscriptions = new SqlSubscriptions(database);
        SqlToldLedger ledger = new SqlToldLedger(database);
        Interest interest = new Interest(List.of(), Optional.of("words"));
        subscriptions.add(new Subscription("a", interest, Optional.empty(), NOON), new Subscriptions.Limits(10, 10));
        ledger.enter(List.of(event("e")));

        subscriptions.remove("a");

        assertThat(ledger.count()).isZero();
    }

    private SqlDatabase open() {
        SqlDatabase database = SqlDatabase.open(SqlDatabase.Place.inFolder(folder));
        open.add(database);
        return database;
    }
}
