package io.mayberelated.recommend.subscribe;

import static io.mayberelated.recommend.Told.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.WorkName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of subscriptions promises. */
public abstract class SubscriptionsContract {
    protected static final int MANY = 100;

    protected abstract Subscriptions empty();

    @Test
    void whatWasAddedIsFoundAsItWas() {
        Subscriptions store = empty();
        Subscription made = subscription("a", NOON);

        store.add(made, MANY);

        assertThat(store.find("a")).contains(made);
    }

    @Test
    void anInterestInWordsAloneIsFoundAsItWas() {
        Subscriptions store = empty();
        Subscription made = new Subscription(
                "a", new Interest(List.of(), Optional.of("Größe 𝛼 'quoted'")), Optional.empty(), NOON);

        store.add(made, MANY);

        assertThat(store.find("a")).contains(made);
    }

    @Test
    void whatIsUnknownIsNotFound() {
        assertThat(empty().find("a")).isEmpty();
    }

    @Test
    void oneMoreThanTheLimitIsNotAdded() {
        Subscriptions store = empty();
        store.add(subscription("a", NOON), 1);

        boolean added = store.add(subscription("b", NOON), 1);

        assertThat(added).isFalse();
        assertThat(store.ids()).containsExactly("a");
    }

    @Test
    void theLimitHoldsAlsoForThoseWhoComeTogether() throws Exception {
        Subscriptions store = empty();
        List<Callable<Boolean>> adding = IntStream.range(0, 20)
                .<Callable<Boolean>>mapToObj(i -> () -> store.add(subscription("s" + i, NOON), 5))
                .toList();

        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            for (Future<Boolean> added : pool.invokeAll(adding)) {
                added.get();
            }
        }

        assertThat(store.count()).isEqualTo(5);
    }

    @Test
    void whatWasRemovedIsGone() {
        Subscriptions store = empty();
        store.add(subscription("a", NOON), MANY);

        boolean removed = store.remove("a");

        assertThat(removed).isTrue();
        assertThat(store.find("a")).isEmpty();
    }

    @Test
    void removingTwiceSaysSo() {
        Subscriptions store = empty();
        store.add(subscription("a", NOON), MANY);
        store.remove("a");

        assertThat(store.remove("a")).isFalse();
    }

    @Test
    void pagesFollowOneAnotherInTheOrderOfIds() {
        Subscriptions store = empty();
        List.of("c", "a", "b").forEach(id -> store.add(subscription(id, NOON), MANY));

        List<Subscription> first = store.page(Optional.empty(), 2);
        List<Subscription> second = store.page(Optional.of("b"), 2);

        assertThat(first).extracting(Subscription::id).containsExactly("a", "b");
        assertThat(second).extracting(Subscription::id).containsExactly("c");
    }

    @Test
    void eachChangeCountsTheRevisionUp() {
        Subscriptions store = empty();
        long before = store.revision();

        store.add(subscription("a", NOON), MANY);
        long between = store.revision();
        store.remove("a");

        assertThat(between).isGreaterThan(before);
        assertThat(store.revision()).isGreaterThan(between);
    }

    @Test
    void theOldestOfThoseLeftIsKnown() {
        Subscriptions store = empty();
        store.add(subscription("a", NOON.minusSeconds(60)), MANY);
        store.add(subscription("b", NOON), MANY);

        store.remove("a");

        assertThat(store.oldest()).contains(NOON);
    }

    protected static Subscription subscription(String id, Instant createdAt) {
        Interest interest = new Interest(
                List.of(WorkName.parse("arxiv:2402.10877"), WorkName.parse("title:selection theorems")),
                Optional.of("causal models"));
        return new Subscription(id, interest, Optional.of("for lunch"), createdAt);
    }
}
