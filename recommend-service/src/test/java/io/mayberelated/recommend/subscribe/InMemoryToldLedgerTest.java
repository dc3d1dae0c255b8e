package io.mayberelated.recommend.subscribe;

class InMemoryToldLedgerTest extends ToldLedgerContract {
    @Override
    protected ToldLedger empty() {
        return new InMemoryToldLedger();
    }
}
