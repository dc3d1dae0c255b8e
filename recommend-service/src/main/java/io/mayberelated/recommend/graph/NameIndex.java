package io.mayberelated.recommend.graph;

import io.mayberelated.events.WorkName;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which works answer to which names. The names of a work are one text; the index holds but their hashes, so that a name
 * costs little more than its letters.
 */
final class NameIndex {
    /** Names have no line feeds. */
    private static final String SEPARATOR = "\n";

    private static final int NONE = -1;
    private static final int SMALLEST = 16;

    private final Columns<String> namesOf = new Columns<>();

    /** Where the chain of each bucket begins; then, by entry, the work, the hash of its name, and the next of the chain. */
    private int[] heads = filled(SMALLEST);

    private int[] works = new int[SMALLEST];
    private int[] hashes = new int[SMALLEST];
    private int[] nexts = new int[SMALLEST];
    private int entries;
    private int free = NONE;

    /** Replaces all names of a work. */
    void replace(int work, Collection<WorkName> names) {
        namesOf.get(work).ifPresent(before -> list(before).forEach(name -> remove(work, name)));
        if (names.isEmpty()) {
            namesOf.remove(work);
            return;
        }
        List<String> now = names.stream().map(WorkName::toString).distinct().toList();
        namesOf.put(work, now.stream().collect(Collectors.joining(SEPARATOR, SEPARATOR, SEPARATOR)));
        now.forEach(name -> add(work, name));
    }

    Set<WorkName> of(int work) {
        Set<WorkName> names = new HashSet<>();
        namesOf.get(work).ifPresent(all -> list(all).forEach(name -> names.add(WorkName.parse(name))));
        return names;
    }

    /** In no order. */
    IntStream claimants(WorkName name) {
        String text = name.toString();
        int hash = text.hashCode();
        return IntStream.iterate(heads[bucket(hash)], entry -> entry != NONE, entry -> nexts[entry])
                .filter(entry -> hashes[entry] == hash && has(works[entry], text))
                .map(entry -> works[entry]);
    }

    private boolean has(int work, String name) {
        return namesOf.get(work)
                .filter(all -> all.contains(SEPARATOR + name + SEPARATOR))
                .isPresent();
    }

    private static List<String> list(String all) {
        return List.of(all.substring(1, all.length() - 1).split(SEPARATOR));
    }

    private void add(int work, String name) {
        int entry = free == NONE ? entries++ : free;
        if (entry == works.length) {
            grow();
        } else if (entry == free) {
            free = nexts[entry];
        }
        works[entry] = work;
        hashes[entry] = name.hashCode();
        link(entry);
    }

    private void remove(int work, String name) {
        int hash = name.hashCode();
        int bucket = bucket(hash);
        int before = NONE;
        int entry = heads[bucket];
        while (entry != NONE && !(works[entry] == work && hashes[entry] == hash)) {
            before = entry;
            entry = nexts[entry];
        }
        if (entry == NONE) {
            return;
        }
        if (before == NONE) {
            heads[bucket] = nexts[entry];
        } else {
            nexts[before] = nexts[entry];
        }
        works[entry] = NONE;
        nexts[entry] = free;
        free = entry;
    }

    private void link(int entry) {
        int bucket = bucket(hashes[entry]);
        nexts[entry] = heads[bucket];
        heads[bucket] = entry;
    }

    /** Only when no entry is free, so all are in use. */
    private void grow() {
        int inUse = works.length;
        int length = inUse * 2;
        works = Arrays.copyOf(works, length);
        hashes = Arrays.copyOf(hashes, length);
        nexts = Arrays.copyOf(nexts, length);
        heads = filled(length);
        for (int entry = 0; entry < inUse; entry++) {
            link(entry);
        }
    }

    private int bucket(int hash) {
        return (hash ^ (hash >>> 16)) & (heads.length - 1);
    }

    private static int[] filled(int length) {
        int[] chains = new int[length];
        Arrays.fill(chains, NONE);
        return chains;
    }
}
