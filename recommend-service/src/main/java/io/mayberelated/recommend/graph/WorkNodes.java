package io.mayberelated.recommend.graph;

import io.mayberelated.events.Mention;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The works, by number: what is known of each, its names, its authors, and what it has in its list of references. */
final class WorkNodes {
    private static final int[] NOBODY = {};

    final NameIndex names = new NameIndex();

    /** People by their name as works have it: two of one name are one, as far as we can tell. */
    final Interned<String> people = new Interned<>();

    final Rows by = new Rows(this::newestFirst);

    private final Interned<WorkId> numbers = new Interned<>();
    private final Columns<Work> works = new Columns<>();
    private final Columns<PackedLinks> links = new Columns<>();
    private final Columns<int[]> authors = new Columns<>();

    int number(WorkId id) {
        return numbers.number(id);
    }

    int find(WorkId id) {
        return numbers.find(id);
    }

    WorkId id(int work) {
        return numbers.key(work);
    }

    boolean has(int work) {
        return works.has(work);
    }

    Optional<Work> get(int work) {
        return works.get(work);
    }

    /** One that is there. */
    Work at(int work) {
        return works.at(work);
    }

    int size() {
        return works.size();
    }

    int authorships() {
        return by.edges();
    }

    void put(int number, Work work, Set<WorkName> workNames) {
        names.replace(number, workNames);
        if (works.get(number).filter(before -> hasSameAuthors(before, work)).isPresent()) {
            works.put(number, work);
            return;
        }
        leaveAuthors(number);
        works.put(number, work);
        int[] persons = work.authors().stream()
                .map(WorkNodes::spelled)
                .filter(name -> !name.isEmpty())
                .mapToInt(people::number)
                .distinct()
                .toArray();
        authors.put(number, persons.length == 0 ? NOBODY : persons);
        for (int person : persons) {
            by.add(person, number);
        }
    }

    void remove(int number) {
        leaveAuthors(number);
        works.remove(number);
        names.replace(number, Set.of());
    }

    int[] authors(int work) {
        return authors.get(work).orElse(NOBODY);
    }

    void link(int work, PackedLinks all) {
        links.put(work, all);
    }

    PackedLinks links(int work) {
        return links.get(work).orElse(PackedLinks.NONE);
    }

    int[] references(int work) {
        return links(work).targets(kind -> kind == Mention.Kind.REFERENCE);
    }

    /** By the day on which they came out; then by id, so that it is the same wherever the log is read. */
    int newestFirst(int one, int other) {
        int byDay = works.at(other).from().compareTo(works.at(one).from());
        return byDay != 0 ? byDay : WorkNames.BY_ID.compare(id(one), id(other));
    }

    /** One spelling for a name. */
    static String spelled(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean hasSameAuthors(Work before, Work now) {
        return before.from().equals(now.from()) && before.authors().equals(now.authors());
    }

    private void leaveAuthors(int number) {
        for (int person : authors(number)) {
            by.remove(person, number);
        }
        authors.remove(number);
    }
}
