package io.mayberelated.recommend.store;

import io.mayberelated.recommend.subscribe.Subscriptions;
import io.mayberelated.recommend.subscribe.SubscriptionsContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;

class SqlSubscriptionsOnPostgresTest extends SubscriptionsContract {
    private final Databases databases = new Databases(Databases.Kind.POSTGRESQL, Path.of("none"));

    @Override
    protected Subscriptions empty() {
        return new SqlSubscriptions(databases.empty());
    }

    @AfterEach
    void end() {
        databases.close();
    }
}
