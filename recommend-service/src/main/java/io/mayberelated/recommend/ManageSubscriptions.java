package io.mayberelated.recommend;

import io.mayberelated.events.Embedding;
import io.mayberelated.events.embed.Embedder;
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
    private final Subscriptions.Limits limits;
    private final Optional<Embedder> embedder;
    private final RandomGenerator random;
    private final InstantSource clock;

    /** @param embedder tells what interests mean; empty while vectors are off */
    public ManageSubscriptions(
            Subscriptions store,
            EventLogs logs,
            Subscriptions.Limits limits,
            Optional<Embedder> embedder,
            RandomGenerator random,
            InstantSource clock) {
        this.store = store;
        this.logs = logs;
        this.limits = limits;
        this.embedder = embedder;
        this.random = random;
        this.clock = clock;
    }

    /** Returns once it is durable. */
    public Subscription subscribe(String subscriber, Interest interest, Optional<String> note) {
        Subscription made = new Subscription(
                Subscription.newId(random),
                subscriber,
                interest,
                meaning(interest),
                note,
                clock.instant(),
                Subscription.State.ACTIVE);
        return switch (store.add(made, limits)) {
            case YES -> made;
            case FULL ->
                throw tooMany("There are %,d subscriptions, the most that are kept here.".formatted(limits.inAll()));
            case SUBSCRIBER_HAS_ENOUGH ->
                throw tooMany("From your address there are %,d subscriptions, the most that one may have."
                        .formatted(limits.ofEachSubscriber()));
        };
    }

    /** One that is not made, to see what it would be told. */
    public Subscription wished(Interest interest, Optional<String> note) {
        return new Subscription(
                Subscription.newId(random),
                "",
                interest,
                meaning(interest),
                note,
                clock.instant(),
                Subscription.State.ACTIVE);
    }

    /** Empty when there is none. */
    public Optional<Subscription> put(String id, Subscription.State state) {
        return store.put(id, state) ? store.find(id) : Optional.empty();
    }

    private Optional<Embedding> meaning(Interest interest) {
        return embedder.flatMap(model -> interest.text().map(model::query));
    }

    private static Refused tooMany(String why) {
        return new Refused(Kind.TOO_MANY, why);
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
