package io.mayberelated.recommend.store;

import io.mayberelated.recommend.subscribe.ToldLedger;
import io.mayberelated.recommend.subscribe.ToldLedgerContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;

class SqlToldLedgerOnPostgresTest extends ToldLedgerContract {
    private final Databases databases = new Databases(Databases.Kind.POSTGRESQL, Path.of("none"));

    @Override
    protected ToldLedger empty() {
        return new SqlToldLedger(databases.empty());
    }

    @AfterEach
    void end() {
        databases.close();
    }
}
