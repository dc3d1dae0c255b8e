package io.mayberelated.recommend.store;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.ServiceLoader;
import org.flywaydb.core.Flyway;

/** The database: a bounded pool of connections, and tables that are as this version needs them. */
public final class SqlDatabase implements AutoCloseable {
    private static final int CONNECTIONS_MAX = 8;
    private static final Duration CONNECTION_WITHIN = Duration.ofSeconds(5);
    private static final int ANSWERS_WITHIN_SECONDS = 2;

    private final AgroalDataSource pool;

    private SqlDatabase(AgroalDataSource pool) {
        this.pool = pool;
    }

    /**
     * Where the database is.
     *
     * @param url of JDBC
     */
    public record Place(String url, Optional<String> user, Optional<String> password) {
        /**
         * An H2 database in a file of a folder.
         *
         * <p>{@code WRITE_DELAY=0}: a commit is on the disk when it returns; by default it may be half a second later, and
         * a subscription that was confirmed would be lost with a process that dies in between.
         */
        public static Place inFolder(Path folder) {
            String file = folder.toAbsolutePath().resolve("recommend").toString();
            return new Place(
                    "jdbc:h2:file:%s;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE".formatted(file),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /**
     * Opens it and brings its tables up to date.
     *
     * @throws Unavailable that names the place, when it cannot be
     */
    public static SqlDatabase open(Place place) {
        AgroalDataSource pool = pool(place);
        try {
            Flyway.configure(SqlDatabase.class.getClassLoader())
                    .dataSource(pool)
                    .locations("classpath:db/recommend")
                    .javaMigrations(new SqlInterestsAsJson())
                    .load()
                    .migrate();
            return new SqlDatabase(pool);
        } catch (RuntimeException e) {
            pool.close();
            throw new Unavailable(
                    "the database of subscriptions at %s cannot be opened: %s".formatted(place.url(), e.getMessage()),
                    e);
        }
    }

    /** Whether it answers; if not, why. */
    public Optional<String> problem() {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(ANSWERS_WITHIN_SECONDS)
                    ? Optional.empty()
                    : Optional.of("the database of subscriptions does not answer");
        } catch (SQLException e) {
            return Optional.of("the database of subscriptions does not answer: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    /** What is done with a connection. */
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** Does all of it or nothing. */
    <T> T inTransaction(Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.with(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new Unavailable("the database of subscriptions failed: " + e.getMessage(), e);
        }
    }

    private static AgroalDataSource pool(Place place) {
        AgroalDataSourceConfigurationSupplier settings = new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(CONNECTIONS_MAX)
                        .acquisitionTimeout(CONNECTION_WITHIN)
                        .connectionFactoryConfiguration(connection -> {
                            connection.jdbcUrl(place.url()).connectionProviderClass(driver(place.url()));
                            place.user().ifPresent(user -> connection.principal(new NamePrincipal(user)));
                            place.password().ifPresent(password -> connection.credential(new SimplePassword(password)));
                            return connection;
                        }));
        try {
            return AgroalDataSource.from(settings);
        } catch (SQLException e) {
            throw new Unavailable("no pool for " + place.url(), e);
        }
    }

    /** Not by way of {@code DriverManager}: which drivers that shows depends on who loaded whom. */
    private static Class<? extends Driver> driver(String url) {
        return ServiceLoader.load(Driver.class, SqlDatabase.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(driver -> accepts(driver, url))
                .findFirst()
                .orElseThrow(() -> new Unavailable("no driver here understands the database address " + url))
                .getClass();
    }

    private static boolean accepts(Driver driver, String url) {
        try {
            return driver.acceptsURL(url);
        } catch (SQLException notAnAddress) {
            return false;
        }
    }

    /** The database does not do what was asked. */
    public static final class Unavailable extends RuntimeException {
        Unavailable(String message) {
            super(message);
        }

        Unavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
