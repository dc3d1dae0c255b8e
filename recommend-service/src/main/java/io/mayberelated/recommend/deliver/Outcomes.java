package io.mayberelated.recommend.deliver;

import java.util.concurrent.atomic.LongAdder;

/** How attempts to deliver ended since the service started, for those who watch it. */
public final class Outcomes {
    private final LongAdder delivered = new LongAdder();
    private final LongAdder putOff = new LongAdder();
    private final LongAdder givenUp = new LongAdder();

    void count(Delivery next) {
        switch (next) {
            case Delivery.Delivered _ -> delivered.increment();
            case Delivery.Due _ -> putOff.increment();
            case Delivery.GivenUp _ -> givenUp.increment();
        }
    }

    public long delivered() {
        return delivered.sum();
    }

    /** Attempts that failed and are made again. */
    public long putOff() {
        return putOff.sum();
    }

    public long givenUp() {
        return givenUp.sum();
    }
}
