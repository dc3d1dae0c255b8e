package io.mayberelated.recommend.readers;

import io.mayberelated.events.WorkName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Feedback for tests that need no database. */
public final class InMemoryFeedbacks implements Feedbacks {
    private final List<Feedback> all = new ArrayList<>();

    @Override
    public synchronized boolean put(Feedback feedback, Collection<WorkName> names, int max) {
        boolean isKnown = all.stream().anyMatch(one -> is(one, feedback.reader(), names));
        if (!isKnown && of(feedback.reader()).size() >= max) {
            return false;
        }
        all.removeIf(one -> is(one, feedback.reader(), names));
        return all.add(feedback);
    }

    @Override
    public synchronized boolean remove(String reader, Collection<WorkName> names) {
        return all.removeIf(one -> is(one, reader, names));
    }

    @Override
    public synchronized List<Feedback> of(String reader) {
        return all.stream()
                .filter(one -> one.reader().equals(reader))
                .sorted(Comparator.comparing(Feedback::at)
                        .reversed()
                        .thenComparing(one -> one.work().toString()))
                .toList();
    }

    private static boolean is(Feedback one, String reader, Collection<WorkName> names) {
        return one.reader().equals(reader) && names.contains(one.work());
    }
}
