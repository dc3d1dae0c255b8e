package io.mayberelated.recommend.store;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Empty databases of one kind, closed with the test. */
final class Databases implements AutoCloseable {
    /** The kinds that the store is held to. */
    enum Kind {
        H2,
        POSTGRESQL
    }

    private final List<SqlDatabase> open = new ArrayList<>();
    private final Kind kind;
    private final Path folder;

    /** @param folder for a database in a file */
    Databases(Kind kind, Path folder) {
        this.kind = kind;
        this.folder = folder;
    }

    SqlDatabase empty() {
        return open(place());
    }

    /** Where an empty one is, for several to open. */
    SqlDatabase.Place place() {
        return switch (kind) {
            case H2 -> SqlDatabase.Place.inFolder(folder);
            case POSTGRESQL -> {
                Optional<PostgresServer> server = PostgresServer.running();
                assumeThat(server).as("PostgreSQL").isPresent();
                yield server.orElseThrow().empty();
            }
        };
    }

    SqlDatabase open(SqlDatabase.Place place) {
        SqlDatabase database = SqlDatabase.open(place);
        open.add(database);
        return database;
    }

    @Override
    public void close() {
        open.forEach(SqlDatabase::close);
    }
}
