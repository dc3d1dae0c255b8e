package io.mayberelated.deploy.local.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The broker and the services of one site. Whatever is started here has ended when {@link #close} returns: the services
 * first, since they hand to the broker what they still hold, then the broker.
 */
public final class LocalSystem implements AutoCloseable {
    /** Together below 30 seconds, the patience of those who stop things (Kubernetes, for one). */
    private static final Duration SERVICES_END_WITHIN = Duration.ofSeconds(15);

    private static final Duration BROKER_ENDS_WITHIN = Duration.ofSeconds(10);
    private static final Duration DIES_WITHIN = Duration.ofSeconds(2);

    private final Site site;
    private final Leftovers leftovers;
    private final Map<Service, ChildProcess> services = new LinkedHashMap<>();
    private Optional<ChildProcess> broker = Optional.empty();
    private volatile boolean closing;

    public LocalSystem(Site site) {
        this.site = site;
        this.leftovers = new Leftovers(site.data());
    }

    public Site site() {
        return site;
    }

    /**
     * Ends what an earlier launcher of this data folder left running when it was killed. Only for who holds the folder's
     * lock: otherwise these are a living launcher's children.
     *
     * @return the names of what was ended
     */
    public List<String> endLeftovers() {
        return leftovers.end();
    }

    /** Starts a broker, unless the site names one that is there already. Returns before it answers. */
    public synchronized void startBroker() {
        if (site.namedBroker().isEmpty()) {
            broker = Optional.of(begin(site.broker()));
        }
    }

    /** Starts a service. Returns before it is ready. */
    public synchronized ChildProcess start(Service service) {
        ChildProcess child = begin(site.service(service));
        services.put(service, child);
        return child;
    }

    private ChildProcess begin(Launch launch) {
        if (closing) {
            throw new IllegalStateException("nothing is started while all is being stopped");
        }
        ChildProcess child = ChildProcess.start(launch);
        leftovers.note(child);
        return child;
    }

    /** The process of the broker; empty when the broker is not ours. */
    public synchronized Optional<ChildProcess> broker() {
        return broker;
    }

    /** @throws IllegalStateException when it was not started */
    public synchronized ChildProcess process(Service service) {
        return Optional.ofNullable(services.get(service))
                .orElseThrow(() -> new IllegalStateException(service.title() + " was not started"));
    }

    /** All that was started, the broker first. */
    public synchronized List<ChildProcess> processes() {
        List<ChildProcess> all = new ArrayList<>();
        broker.ifPresent(all::add);
        all.addAll(services.values());
        return all;
    }

    /** Waits until one ends, whoever is to blame, and tells which. */
    public ChildProcess awaitFirstEnd() {
        List<ChildProcess> all = processes();
        CompletableFuture.anyOf(all.stream().map(ChildProcess::whenEnded).toArray(CompletableFuture<?>[]::new))
                .join();
        return all.stream()
                .filter(process -> !process.isAlive())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("none of the processes has ended"));
    }

    /** Whether {@link #close} was called; processes that end from then on do so because they were asked. */
    public boolean isClosing() {
        return closing;
    }

    /** Ends a service in good order, as a restart does. */
    public void stop(Service service) {
        end(List.of(process(service)), SERVICES_END_WITHIN);
    }

    /** Ends a service as a crash does. */
    public void kill(Service service) {
        ChildProcess child = process(service);
        child.kill();
        child.awaitEnd(DIES_WITHIN);
    }

    @Override
    public void close() {
        closing = true;
        List<ChildProcess> readers;
        Optional<ChildProcess> last;
        synchronized (this) { // waits for a start that is under way, so that it is stopped too
            readers = List.copyOf(services.values());
            last = broker;
        }
        end(readers, SERVICES_END_WITHIN);
        end(last.stream().toList(), BROKER_ENDS_WITHIN);
    }

    private void end(List<ChildProcess> children, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        children.forEach(ChildProcess::terminate);
        for (ChildProcess child : children) {
            if (!child.awaitEnd(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())))) {
                child.kill();
                child.awaitEnd(DIES_WITHIN);
            }
            leftovers.forget(child);
        }
    }
}
