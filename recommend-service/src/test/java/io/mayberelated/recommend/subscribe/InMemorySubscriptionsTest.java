package io.mayberelated.recommend.subscribe;

class InMemorySubscriptionsTest extends SubscriptionsContract {
    @Override
    protected Subscriptions empty() {
        return new InMemorySubscriptions();
    }
}
