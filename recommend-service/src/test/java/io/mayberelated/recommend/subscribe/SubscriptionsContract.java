package io.mayberelated.recommend.subscribe;

import static io.mayberelated.recommend.Told.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.Embedding;
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
    protected static final Subscriptions.Limits MANY = new Subscriptions.Limits(100, 100);

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
        Subscriptions.Limits one = new Subscriptions.Limits(1, 100);
        store.add(subscription("a", NOON), one);

        Subscriptions.Added added = store.add(subscription("b", NOON), one);

        assertThat(added).isEqualTo(Subscriptions.Added.FULL);
        assertThat(store.active()).containsExactly("a");
    }

    @Test
    void theLimitHoldsAlsoForThoseWhoComeTogether() throws Exception {
        Subscriptions store = empty();
        List<Callable<Subscriptions.Added>> adding = IntStream.range(0, 20)
                .<Callable<Subscriptions.Added>>mapToObj(
                        i -> () -> store.add(subscription("s" + i, NOON), new Subscriptions.Limits(5, 100)))
                .toList();

        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            for (Future<Subscriptions.Added> added : pool.invokeAll(adding)) {
                added.get();
            }
        }

        assertThat(store.count()).isEqualTo(5);
    }

    @Test
    void oneSubscriberCannotTakeThePlaceOfAll() {
        Subscriptions store = empty();
        Subscriptions.Limits limits = new Subscriptions.Limits(100, 1);
        store.add(subscription("a", NOON), limits);

        Subscriptions.Added second = store.add(subscription("b", NOON), limits);
        Subscriptions.Added ofAnother = store.add(of("another", "c"), limits);

        assertThat(second).isEqualTo(Subscriptions.Added.SUBSCRIBER_HAS_ENOUGH);
        assertThat(ofAnother).isEqualTo(Subscriptions.Added.YES);
    }

    @Test
    void allThatAnInterestSaysIsFoundAsItWas() {
        Subscriptions store = empty();
        Interest interest = new Interest(
                List.of(),
                Optional.of("\"good regulator\" -policy"),
                Optional.of("models of the world"),
                List.of("Wentworth"),
                List.of("forum:lesswrong/abc"),
                List.of("lesswrong.com"),
                Optional.of(0.8),
                Optional.of("year:2020.."),
                List.of("giveaway"));
        Embedding meaning = new Embedding(new Embedding.Model("m", "1"), "digest", new float[] {0.6f, 0.8f});
        Subscription made = new Subscription(
                "a", "who", interest, Optional.of(meaning), Optional.empty(), NOON, Subscription.State.PAUSED);

        store.add(made, MANY);

        assertThat(store.find("a")).contains(made);
    }

    @Test
    void whatIsPausedIsThereButNotActive() {
        Subscriptions store = empty();
        store.add(subscription("a", NOON), MANY);
        long before = store.revision();

        boolean paused = store.put("a", Subscription.State.PAUSED);

        assertThat(paused).isTrue();
        assertThat(store.active()).isEmpty();
        assertThat(store.find("a")).map(Subscription::state).contains(Subscription.State.PAUSED);
        assertThat(store.revision()).isGreaterThan(before);
    }

    @Test
    void whatIsResumedIsActiveAgain() {
        Subscriptions store = empty();
        store.add(subscription("a", NOON), MANY);
        store.put("a", Subscription.State.PAUSED);

        store.put("a", Subscription.State.ACTIVE);

        assertThat(store.active()).containsExactly("a");
    }

    @Test
    void whatIsNotThereCannotBePaused() {
        assertThat(empty().put("a", Subscription.State.PAUSED)).isFalse();
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

    private static Subscription of(String subscriber, String id) {
        Subscription one = subscription(id, NOON);
        return new Subscription(
                id, subscriber, one.interest(), Optional.empty(), one.note(), NOON, Subscription.State.ACTIVE);
    }

    protected static Subscription subscription(String id, Instant createdAt) {
        Interest interest = new Interest(
                List.of(WorkName.parse("arxiv:2402.10877"), WorkName.parse("title:selection theorems")),
                Optional.of("causal models"));
        return new Subscription(id, interest, Optional.of("for lunch"), createdAt);
    }
}
