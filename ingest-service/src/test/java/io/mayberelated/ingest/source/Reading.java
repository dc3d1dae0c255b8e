package io.mayberelated.ingest.source;

import io.mayberelated.ingest.accept.Accepting;
import java.util.Optional;
import java.util.Random;

/** A poller with all that it needs, on a clock that costs no time; it can crash and start again. */
public final class Reading {
    private static final int STEPS_MAX = 1_000;

    private final FakeTime time;
    private final FakeLog log = new FakeLog();
    private final FakeStates states = new FakeStates();
    private final Hold hold;
    private final Source source;
    private Poller poller;

    public Reading(Source source, FakeTime time) {
        this(source, time, new Hold());
    }

    public Reading(Source source, FakeTime time, Hold hold) {
        this.source = source;
        this.time = time;
        this.hold = hold;
        this.poller = poller();
    }

    public FakeLog log() {
        return log;
    }

    public FakeStates states() {
        return states;
    }

    /** One step, when it is time for it. */
    public Reading step() {
        time.until(poller.step());
        return this;
    }

    /** Steps until there is nothing newer, or something is wrong. */
    public Reading untilItWaits() {
        for (int i = 0; i < STEPS_MAX; i++) {
            if (poller.step().isAfter(time.instant())) {
                return this;
            }
        }
        throw new AssertionError("it reads on and on");
    }

    /** The process dies, and another one begins. */
    public Reading restart() {
        poller = poller();
        return this;
    }

    public SourceStatus status() {
        return poller.status(time.instant());
    }

    public SourceStatus.State state() {
        return status().state();
    }

    private Poller poller() {
        Poller fresh = new Poller(source, hold, new Accepting(log, time), states, time, new Random(7));
        fresh.resume(Optional.ofNullable(states.all().get(source.profile().name())));
        return fresh;
    }
}
