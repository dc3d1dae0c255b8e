package io.mayberelated.recommend;

import io.mayberelated.events.http.Problem.Kind;
import io.mayberelated.events.http.Refused;
import io.mayberelated.recommend.deliver.EventLogs;
import io.mayberelated.recommend.subscribe.Interest;
import io.mayberelated.recommend.subscribe.Subscription;
import io.mayberelated.recommend.subscribe.Subscriptions;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Begins and ends subscriptions. */
public final class ManageSubscriptions {
    private final Subscriptions store;
    private final EventLogs logs;
    private final int max;
    private final RandomGenerator random;
    private final InstantSource clock;

    /** @param max how many there may be in all */
    public ManageSubscriptions(
            Subscriptions store, EventLogs logs, int max, RandomGenerator random, InstantSource clock) {
        this.store = store;
        this.logs = logs;
        this.max = max;
        this.random = random;
        this.clock = clock;
    }

    /** Returns once it is durable. */
    public Subscription subscribe(Interest interest, Optional<String> note) {
        Subscription made = new Subscription(Subscription.newId(random), interest, note, clock.instant());
        if (!store.add(made, max)) {
            throw new Refused(
                    Kind.TOO_MANY, "There are %,d subscriptions, the most that are kept here.".formatted(max));
        }
        return made;
    }

    public Optional<Subscription> find(String id) {
        return store.find(id);
    }

    public List<Subscription> page(Optional<String> after, int limit) {
        return store.page(after, limit);
    }

    /** @return false when there is none */
    public boolean unsubscribe(String id) {
        boolean removed = store.remove(id);
        if (removed) {
            logs.end(id);
        }
        return removed;
    }
}
