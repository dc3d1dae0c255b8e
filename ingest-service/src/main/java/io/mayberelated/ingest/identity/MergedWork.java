package io.mayberelated.ingest.identity;

import io.mayberelated.events.WorkAddress;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import io.mayberelated.ingest.format.Draft;
import io.mayberelated.ingest.format.Draft.Body;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * One work, as told by all records that turned out to be it. Of each field the newest record that has it is believed;
 * lists of names, addresses and references are joined.
 *
 * @param since   when its first record came; the work keeps the id it had then
 * @param records by the id that each source gave
 */
public record MergedWork(WorkId id, Instant since, TreeMap<String, Told> records) {
    /** A record, and when it came. */
    public record Told(Draft.Work work, Instant at) {}

    public MergedWork {
        records = new TreeMap<>(records);
    }

    static MergedWork of(WorkId id, Instant since) {
        return new MergedWork(id, since, new TreeMap<>());
    }

    MergedWork with(Draft.Work work, Instant at) {
        TreeMap<String, Told> more = new TreeMap<>(records);
        more.put(work.id().value(), new Told(work, at));
        return new MergedWork(id, since, more);
    }

    MergedWork withAll(MergedWork other) {
        TreeMap<String, Told> more = new TreeMap<>(records);
        more.putAll(other.records);
        return new MergedWork(id, since, more);
    }

    MergedWork without(WorkId record) {
        TreeMap<String, Told> fewer = new TreeMap<>(records);
        fewer.remove(record.value());
        return new MergedWork(id, since, fewer);
    }

    boolean isEmpty() {
        return records.isEmpty();
    }

    boolean isSameAs(MergedWork other) {
        return id.equals(other.id)
                && records.values().stream()
                        .map(Told::work)
                        .toList()
                        .equals(other.records.values().stream().map(Told::work).toList());
    }

    /** The names by which it can be taken for another record: its ids and identifiers, not its mere addresses. */
    public Set<WorkName> identity() {
        Set<WorkName> names = new LinkedHashSet<>();
        newestFirst().forEach(told -> names.addAll(identity(told.work())));
        return names;
    }

    static Set<WorkName> identity(Draft.Work work) {
        Set<WorkName> names = new LinkedHashSet<>();
        names.add(work.id().name());
        work.identifiers().stream().filter(name -> name.scheme().isIdentifier()).forEach(names::add);
        return names;
    }

    /** All that it answers to, its id first. */
    public List<WorkName> names() {
        Set<WorkName> names = new LinkedHashSet<>();
        names.add(id.name());
        names.addAll(identity());
        newestFirst().forEach(told -> {
            names.addAll(told.work().identifiers());
            told.work()
                    .pages()
                    .forEach(page -> WorkAddress.name(page.toString()).ifPresent(names::add));
        });
        return List.copyOf(names);
    }

    /** When its newest record came. */
    public Instant newest() {
        return newestFirst().getFirst().at();
    }

    public String title() {
        return newestFirst().getFirst().work().title();
    }

    public List<String> authors() {
        return newest(work -> work.authors().isEmpty() ? Optional.empty() : Optional.of(work.authors()))
                .orElse(List.of());
    }

    public Optional<Body> summary() {
        return newest(Draft.Work::summary);
    }

    public Optional<Year> year() {
        return newest(Draft.Work::year);
    }

    public Optional<LocalDate> published() {
        return newest(Draft.Work::published);
    }

    public Optional<String> venue() {
        return newest(Draft.Work::venue);
    }

    public List<URI> pages() {
        return joined(Draft.Work::pages);
    }

    public List<WorkName> references() {
        return joined(Draft.Work::references);
    }

    private <T> Optional<T> newest(Function<Draft.Work, Optional<T>> field) {
        return newestFirst().stream()
                .flatMap(told -> field.apply(told.work()).stream())
                .findFirst();
    }

    private <T> List<T> joined(Function<Draft.Work, ? extends Collection<T>> field) {
        return newestFirst().stream()
                .flatMap(told -> field.apply(told.work()).stream())
                .distinct()
                .toList();
    }

    private List<Told> newestFirst() {
        return records.values().stream()
                .sorted(Comparator.comparing(Told::at)
                        .reversed()
                        .thenComparing(told -> told.work().id().value()))
                .toList();
    }
}
