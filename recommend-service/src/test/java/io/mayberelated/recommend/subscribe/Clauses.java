package io.mayberelated.recommend.subscribe;

import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An interest, clause by clause. */
final class Clauses {
    private List<WorkName> works = List.of();
    private List<String> authors = List.of();
    private List<String> threads = List.of();
    private List<String> sites = List.of();
    private List<String> mute = List.of();
    private Optional<String> filter = Optional.empty();

    Clauses works(WorkId... ids) {
        works = Stream.of(ids).map(WorkId::name).toList();
        return this;
    }

    Clauses authors(String... names) {
        authors = List.of(names);
        return this;
    }

    Clauses threads(String... names) {
        threads = List.of(names);
        return this;
    }

    Clauses sites(String... hosts) {
        sites = List.of(hosts);
        return this;
    }

    Clauses mute(String... words) {
        mute = List.of(words);
        return this;
    }

    Clauses filter(String query) {
        filter = Optional.of(query);
        return this;
    }

    Interest interest() {
        return new Interest(
                works, Optional.empty(), Optional.empty(), authors, threads, sites, Optional.empty(), filter, mute);
    }
}
