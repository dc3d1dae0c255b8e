package io.mayberelated.recommend;

import io.mayberelated.events.CloudEvent;
import io.mayberelated.events.http.Problem.Kind;
import io.mayberelated.events.http.Refused;
import io.mayberelated.recommend.deliver.Endpoint;
import io.mayberelated.recommend.deliver.Endpoint.Secret;
import io.mayberelated.recommend.deliver.EndpointGuard;
import io.mayberelated.recommend.deliver.Endpoints;
import io.mayberelated.recommend.deliver.Signature;
import io.mayberelated.recommend.deliver.TestEvent;
import io.mayberelated.recommend.subscribe.Subscription;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Begins, changes and ends the webhooks of subscriptions. */
public final class ManageWebhooks {
    /** For so long the old secret signs beside the new one, so that a receiver can change over. */
    static final Duration BOTH_SECRETS = Duration.ofHours(24);

    private static final int ENDPOINTS_MAX = 5;
    private static final int LOG_MAX = 100;

    private final Endpoints endpoints;
    private final EndpointGuard guard;
    private final Runnable wake;
    private final RandomGenerator random;
    private final InstantSource clock;

    /** @param wake tells whoever posts that there may be something due */
    public ManageWebhooks(
            Endpoints endpoints, EndpointGuard guard, Runnable wake, RandomGenerator random, InstantSource clock) {
        this.endpoints = endpoints;
        this.guard = guard;
        this.wake = wake;
        this.random = random;
        this.clock = clock;
    }

    public Endpoint add(Subscription subscription, URI url) {
        guard.objection(url).ifPresent(rule -> {
            throw Refused.invalid("/url", rule);
        });
        Endpoint made = new Endpoint(
                Subscription.newId(random),
                subscription.id(),
                url,
                clock.instant(),
                List.of(new Secret(Signature.newSecret(random), Optional.empty())),
                Optional.empty(),
                Optional.empty());
        if (!endpoints.add(made, ENDPOINTS_MAX)) {
            throw new Refused(Kind.TOO_MANY, "A subscription has at most %d webhooks.".formatted(ENDPOINTS_MAX));
        }
        return made;
    }

    public List<Endpoint> of(String subscription) {
        return endpoints.of(subscription);
    }

    public Endpoint find(String subscription, String id) {
        return endpoints.find(subscription, id).orElseThrow(() -> Refused.notFound("There is no such webhook."));
    }

    public void remove(String subscription, String id) {
        if (!endpoints.remove(subscription, id)) {
            throw Refused.notFound("There is no such webhook.");
        }
    }

    /** A new secret; the last one goes on beside it for a day. */
    public Endpoint rotate(Endpoint endpoint) {
        Instant until = clock.instant().plus(BOTH_SECRETS);
        Secret last = new Secret(endpoint.secrets().getFirst().value(), Optional.of(until));
        Secret fresh = new Secret(Signature.newSecret(random), Optional.empty());
        Endpoint rotated = new Endpoint(
                endpoint.id(),
                endpoint.subscription(),
                endpoint.url(),
                endpoint.createdAt(),
                List.of(fresh, last),
                endpoint.disabledBecause(),
                endpoint.failingSince());
        endpoints.put(rotated);
        return rotated;
    }

    /** Sends again what could not be sent. */
    public Endpoint enable(Endpoint endpoint) {
        Endpoint enabled = new Endpoint(
                endpoint.id(),
                endpoint.subscription(),
                endpoint.url(),
                endpoint.createdAt(),
                endpoint.secrets(),
                Optional.empty(),
                Optional.empty());
        endpoints.put(enabled);
        wake.run();
        return enabled;
    }

    /** @return the id of an event that is sent to try the endpoint out */
    public String test(Endpoint endpoint) {
        Instant now = clock.instant();
        String id = CloudEvent.idOf("test", endpoint.id(), Subscription.newId(random));
        endpoints.enqueue(endpoint, id, TestEvent.write(id, endpoint.subscription(), now), now);
        wake.run();
        return id;
    }

    public List<Endpoints.Entry> log(Endpoint endpoint) {
        return endpoints.log(endpoint.id(), LOG_MAX);
    }

    public void resend(Endpoint endpoint, String eventId) {
        if (!endpoints.resend(endpoint.id(), eventId, clock.instant())) {
            throw Refused.notFound("No such event is among the deliveries of this webhook.");
        }
        wake.run();
    }
}
