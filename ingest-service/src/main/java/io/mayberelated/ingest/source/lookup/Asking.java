package io.mayberelated.ingest.source.lookup;

import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import io.mayberelated.ingest.source.Hold;
import io.mayberelated.ingest.source.lookup.Asked.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whom to ask for what: each name goes to the first service that knows its kind, and to the next one only when that has
 * nothing of it, or is not to be had.
 */
final class Asking {
    private final List<Turn> order;
    private final Duration settle;
    private final UnknownNames names = new UnknownNames();
    private final Ledger ledger = new Ledger();
    private final Set<WorkName> withdrawn = new HashSet<>();

    /** A service and whether it is left alone for now. */
    record Turn(LookupService service, Hold hold) {}

    /**
     * @param order  the services that are on, the first to ask first
     * @param settle how long a name must have been waiting
     */
    Asking(List<Turn> order, Duration settle) {
        this.order = List.copyOf(order);
        this.settle = settle;
    }

    UnknownNames names() {
        return names;
    }

    Ledger ledger() {
        return ledger;
    }

    /** Whoever took a work back does not want it from somewhere else. */
    synchronized void withdrawn(WorkId work) {
        withdrawn.add(work.name());
    }

    synchronized void described(WorkId work) {
        withdrawn.remove(work.name());
    }

    synchronized void clear() {
        names.clear();
        ledger.clear();
        withdrawn.clear();
    }

    /** What to ask a service for next. */
    List<WorkName> next(LookupService service, Instant now, int max) {
        return names.waiting(name -> isTurnOf(service, name, now), now.minus(settle), max);
    }

    private boolean isTurnOf(LookupService service, WorkName name, Instant now) {
        if (!service.schemes().contains(name.scheme()) || isWithdrawn(name)) {
            return false;
        }
        for (Turn turn : order) {
            Optional<Outcome> outcome =
                    ledger.last(turn.service().name(), name, now).map(Asked::outcome);
            if (turn.service().name().equals(service.name())) {
                return outcome.isEmpty();
            }
            boolean knowsTheKind = turn.service().schemes().contains(name.scheme());
            boolean isDone = outcome.filter(each -> each != Outcome.FOUND).isPresent();
            boolean isAway = outcome.isEmpty() && turn.hold().isHeld(now);
            if (knowsTheKind && !isDone && !isAway) {
                return false;
            }
        }
        return false;
    }

    private synchronized boolean isWithdrawn(WorkName name) {
        return withdrawn.contains(name);
    }
}
