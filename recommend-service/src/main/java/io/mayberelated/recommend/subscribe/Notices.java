package io.mayberelated.recommend.subscribe;

import io.mayberelated.events.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Notices as they come up; what is one event in the end is one notice with all its reasons. */
public final class Notices {
    private static final int REASONS_MAX = 5;

    private final Map<String, Notice> byId = new LinkedHashMap<>();

    void add(Notice notice) {
        byId.merge(notice.id(), notice, Notices::merged);
    }

    /** In the order in which they came up. */
    public List<Notice> all() {
        return List.copyOf(byId.values());
    }

    private static Notice merged(Notice one, Notice other) {
        List<Reason> reasons = new ArrayList<>(one.reasons());
        other.reasons().stream().filter(reason -> !reasons.contains(reason)).forEach(reasons::add);
        reasons.sort(Comparator.comparingDouble(Reason::share).reversed());
        return new Notice(
                one.kind(),
                one.subscription(),
                one.subject(),
                one.work(),
                reasons.subList(0, Math.min(REASONS_MAX, reasons.size())),
                one.withdraws());
    }
}
