package io.mayberelated.ingest.source;

import io.mayberelated.ingest.source.SourceStatus.State;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All sources: those that are on are read, each on a thread of its own, while it is this instance's turn. */
public final class Pollers {
    private static final Logger LOG = LoggerFactory.getLogger(Pollers.class);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(15);

    private final List<Poller> pollers;
    private final List<SourceProfile> off;
    private final SourceStates states;
    private final Sleep sleep;
    private final InstantSource clock;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean isOurTurn;

    /** @param off sources that are known and not turned on */
    public Pollers(
            List<Poller> pollers, List<SourceProfile> off, SourceStates states, Sleep sleep, InstantSource clock) {
        this.pollers = List.copyOf(pollers);
        this.off = List.copyOf(off);
        this.states = states;
        this.sleep = sleep;
        this.clock = clock;
    }

    public boolean isAnyOn() {
        return !pollers.isEmpty();
    }

    /** Begins where whoever fetched last has stopped. */
    public synchronized void start() {
        Map<String, SourceState> kept = states.all();
        pollers.forEach(poller -> poller.resume(Optional.ofNullable(kept.get(poller.name()))));
        sleep.allow();
        isOurTurn = true;
        pollers.forEach(
                poller -> threads.add(Thread.ofVirtual().name(poller.name()).start(() -> run(poller))));
        LOG.info("reads {} sources", pollers.size());
    }

    /**
     * Returns when nothing is fetched any more, or after a while: a straggler may hand in a page that its successor fetches
     * too, and put back how far it was; both repeat what was read and lose nothing.
     */
    public synchronized void stop() {
        isOurTurn = false;
        sleep.wake();
        Instant end = clock.instant().plus(STOPS_WITHIN);
        try {
            for (Thread thread : threads) {
                Duration left = Duration.between(clock.instant(), end);
                if (!thread.join(left.isPositive() ? left : Duration.ZERO)) {
                    LOG.warn("{} still waits for an answer", thread.getName());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
    }

    /** By name. */
    List<SourceStatus> status() {
        Instant now = clock.instant();
        boolean here = isOurTurn;
        return Stream.concat(
                        pollers.stream().map(poller -> here ? poller.status(now) : poller.elsewhere(now)),
                        off.stream().map(SourceStatus::off))
                .sorted(Comparator.comparing(SourceStatus::name))
                .toList();
    }

    /** How many sources are in which state. */
    public Map<State, Long> states() {
        return status().stream()
                .collect(Collectors.groupingBy(
                        SourceStatus::state, () -> new EnumMap<>(State.class), Collectors.counting()));
    }

    private void run(Poller poller) {
        Instant due = poller.step();
        while (sleep.until(due)) {
            due = poller.step();
        }
    }
}
