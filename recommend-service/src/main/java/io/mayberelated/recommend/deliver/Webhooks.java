package io.mayberelated.recommend.deliver;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts what is due, for as long as the service runs. Replicas share the work: each claims what it posts. A replica that
 * dies in the middle of an attempt leaves a claim that ends, and the attempt is made again, with the same id.
 */
public final class Webhooks implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);
    /** A signal that was missed, or another replica's claim that ended, is found out within this. */
    private static final Duration LOOKS_EACH = Duration.ofMillis(500);
    /** More than an attempt can take, and its entry in the log. */
    private static final Duration LEASE_AFTER_TIMEOUT = Duration.ofSeconds(30);

    private static final Duration STOPS_WITHIN = Duration.ofSeconds(20);

    private final Endpoints endpoints;
    private final HttpWebhookSender sender;
    private final Bulkheads bulkheads;
    private final Settings settings;
    private final RandomGenerator random;
    private final InstantSource clock;
    private final Outcomes outcomes = new Outcomes();
    private final Semaphore news = new Semaphore(0);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = Thread.ofVirtual().name("webhooks").unstarted(this::run);

    /**
     * @param within       how long an attempt may take
     * @param disableAfter how long attempts may fail, one and all, before an endpoint is disabled
     * @param inAll        attempts under way at once
     * @param toEachHost   of these, to one host
     */
    public record Settings(RetrySchedule schedule, Duration within, Duration disableAfter, int inAll, int toEachHost) {}

    Webhooks(
            Endpoints endpoints,
            HttpWebhookSender sender,
            Settings settings,
            RandomGenerator random,
            InstantSource clock) {
        this.endpoints = endpoints;
        this.sender = sender;
        this.bulkheads = new Bulkheads(settings.inAll(), settings.toEachHost());
        this.settings = settings;
        this.random = random;
        this.clock = clock;
    }

    public static Webhooks of(
            Endpoints endpoints,
            Vertx vertx,
            EndpointGuard guard,
            Settings settings,
            RandomGenerator random,
            InstantSource clock) {
        return new Webhooks(endpoints, new HttpWebhookSender(vertx, guard, settings.within()), settings, random, clock);
    }

    public Webhooks start() {
        thread.start();
        return this;
    }

    /** There may be something due. */
    public void wake() {
        news.release();
    }

    @Override
    public void close() {
        stopping.countDown();
        news.release();
        try {
            if (thread.isAlive() && !thread.join(STOPS_WITHIN)) {
                LOG.warn("webhooks did not stop within {}", STOPS_WITHIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        sender.close();
    }

    private void run() {
        while (stopping.getCount() > 0) {
            boolean found = false;
            try {
                found = claim();
            } catch (RuntimeException e) {
                LOG.warn("webhooks wait for the store: {}", e.getMessage());
            }
            if (!found) {
                pause();
            }
        }
    }

    private void pause() {
        try {
            if (news.tryAcquire(LOOKS_EACH.toMillis(), TimeUnit.MILLISECONDS)) {
                news.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping.countDown();
        }
    }

    /** @return whether there was anything to do */
    private boolean claim() {
        int free = bulkheads.free();
        if (free == 0) {
            return false;
        }
        List<Endpoints.Claim> due = endpoints.due(clock.instant(), bulkheads.full(), free);
        due.forEach(this::begin);
        return !due.isEmpty();
    }

    /** First a place, then the claim: what is claimed must not wait for a place. */
    private void begin(Endpoints.Claim claim) {
        String host = claim.endpoint().host();
        if (bulkheads.enter(host)) {
            Thread.ofVirtual().name("webhook to " + host).start(() -> {
                try {
                    if (endpoints.claim(
                            claim, clock.instant(), settings.within().plus(LEASE_AFTER_TIMEOUT))) {
                        attempt(claim);
                    }
                } catch (RuntimeException e) {
                    LOG.warn("an attempt is made again when its claim ends: {}", e.getMessage());
                } finally {
                    bulkheads.leave(host);
                    news.release();
                }
            });
        }
    }

    private void attempt(Endpoints.Claim claim) {
        Instant begun = clock.instant();
        Endpoint endpoint = claim.endpoint();
        String signature = Signature.of(endpoint.validSecrets(begun), claim.eventId(), begun, claim.body());
        HttpWebhookSender.Outcome outcome = sender.attempt(
                new HttpWebhookSender.Post(endpoint.url(), claim.eventId(), begun, signature, claim.body()));
        Instant now = clock.instant();
        Delivery.Attempt attempt = new Delivery.Attempt(
                claim.due().attempt(),
                begun,
                Duration.between(begun, now).toMillis(),
                outcome.status(),
                outcome.failure().map(Failure::because));
        Delivery next = outcome.failure()
                .map(failure -> claim.due().failed(failure, now, settings.schedule(), random))
                .orElseGet(() -> claim.due().delivered(now));
        endpoints.finish(claim, attempt, next);
        outcomes.count(next);
        health(endpoint, outcome, now).ifPresent(endpoints::put);
    }

    public Outcomes outcomes() {
        return outcomes;
    }

    /** The endpoint as it is after an attempt, where that changed something. */
    private Optional<Endpoint> health(Endpoint endpoint, HttpWebhookSender.Outcome outcome, Instant now) {
        Optional<Failure> failure = outcome.failure();
        if (failure.isEmpty()) {
            return endpoint.failingSince().map(_ -> with(endpoint, Optional.empty(), Optional.empty()));
        }
        Instant since = endpoint.failingSince().orElse(now);
        if (failure.get() instanceof Failure.Gone(var because)) {
            return Optional.of(with(endpoint, Optional.of(because), Optional.of(since)));
        }
        if (!since.plus(settings.disableAfter()).isAfter(now)) {
            String because = "every attempt since %s failed, the last one because: %s"
                    .formatted(since, failure.get().because());
            return Optional.of(with(endpoint, Optional.of(because), Optional.of(since)));
        }
        return endpoint.failingSince().isPresent()
                ? Optional.empty()
                : Optional.of(with(endpoint, Optional.empty(), Optional.of(since)));
    }

    private static Endpoint with(Endpoint endpoint, Optional<String> disabledBecause, Optional<Instant> failingSince) {
        return new Endpoint(
                endpoint.id(),
                endpoint.subscription(),
                endpoint.url(),
                endpoint.createdAt(),
                endpoint.secrets(),
                disabledBecause,
                failingSince);
    }
}
