package io.mayberelated.recommend.store;

import static io.mayberelated.recommend.Told.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.Reason;
import io.mayberelated.events.RecommendationEvent;
import io.mayberelated.events.TextId;
import io.mayberelated.recommend.deliver.Delivery;
import io.mayberelated.recommend.deliver.Endpoint;
import io.mayberelated.recommend.deliver.Endpoints;
import io.mayberelated.recommend.subscribe.Interest;
import io.mayberelated.recommend.subscribe.Subscription;
import io.mayberelated.recommend.subscribe.Subscriptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is on its way to endpoints, on each database that the store is for. */
@ParameterizedClass
@EnumSource(Databases.Kind.class)
class SqlEndpointsTest {
    private static final Duration LEASE = Duration.ofMinutes(1);

    @TempDir
    private Path folder = Path.of("made by JUnit");

    private final Databases.Kind kind;
    private Optional<Databases> databases = Optional.empty();

    SqlEndpointsTest(Databases.Kind kind) {
        this.kind = kind;
    }

    @AfterEach
    void end() {
        databases.ifPresent(Databases::close);
    }

    @Test
    void whatIsToldIsDueAtEachEndpointOfItsSubscriptionOnce() {
        SqlDatabase database = open();
        Endpoints endpoints = with(database, endpoint("e1"), endpoint("e2"));
        SqlToldLedger ledger = new SqlToldLedger(database);

        ledger.enter(List.of(event("a")));
        ledger.enter(List.of(event("a")));

        assertThat(endpoints.due(NOON, Set.of(), 10))
                .extracting(due -> due.endpoint().id() + " " + due.eventId())
                .containsExactlyInAnyOrder("e1 a", "e2 a");
    }

    @Test
    void whatIsPostedIsTheEventAsItIsOnEveryChannel() {
        SqlDatabase database = open();
        Endpoints endpoints = with(database, endpoint("e1"));

        new SqlToldLedger(database).enter(List.of(event("a")));

        assertThat(endpoints.due(NOON, Set.of(), 10).getFirst().body())
                .startsWith("{\"specversion\":\"1.0\",\"id\":\"a\"")
                .contains("io.mayberelated.mention.v1");
    }

    @Test
    void anEndpointIsFoundAsItWas() {
        Endpoint made = endpoint("e1");

        Endpoints endpoints = with(open(), made);

        assertThat(endpoints.find("s", "e1")).contains(made);
        assertThat(endpoints.find("another", "e1")).isEmpty();
    }

    @Test
    void oneMoreThanTheLimitIsNotAdded() {
        Endpoints endpoints = with(open(), endpoint("e1"));

        assertThat(endpoints.add(endpoint("e2"), 1)).isFalse();
    }

    @Test
    void whatIsDueIsClaimedByOneOnly() throws Exception {
        Endpoints endpoints = with(open(), endpoint("e1"));
        endpoints.enqueue(endpoint("e1"), "a", "{}", NOON);
        Endpoints.Claim due = endpoints.due(NOON, Set.of(), 10).getFirst();
        List<Callable<Boolean>> claims = IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(_ -> () -> endpoints.claim(due, NOON, LEASE))
                .toList();

        int claimed = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            for (Future<Boolean> claim : pool.invokeAll(claims)) {
                claimed += claim.get() ? 1 : 0;
            }
        }

        assertThat(claimed).isEqualTo(1);
        assertThat(endpoints.due(NOON, Set.of(), 10)).isEmpty();
    }

    @Test
    void aClaimThatIsNotFinishedComesBackAfterItsLease() {
        Endpoints endpoints = with(open(), endpoint("e1"));
        endpoints.enqueue(endpoint("e1"), "a", "{}", NOON);
        endpoints.claim(endpoints.due(NOON, Set.of(), 10).getFirst(), NOON, LEASE);

        assertThat(endpoints.due(NOON.plus(LEASE), Set.of(), 10)).hasSize(1);
    }

    @Test
    void whatWasDeliveredIsDueNoMore() {
        Endpoints endpoints = with(open(), endpoint("e1"));
        endpoints.enqueue(endpoint("e1"), "a", "{}", NOON);
        Endpoints.Claim due = endpoints.due(NOON, Set.of(), 10).getFirst();

        endpoints.finish(due, attempt(1, Optional.of(204), Optional.empty()), new Delivery.Delivered(1, NOON));

        assertThat(endpoints.due(NOON.plus(Duration.ofDays(1)), Set.of(), 10)).isEmpty();
        assertThat(endpoints.log("e1", 10).getFirst())
                .isEqualTo(new Endpoints.Entry(
                        "a", new Delivery.Delivered(1, NOON), List.of(attempt(1, Optional.of(204), Optional.empty()))));
    }

    @Test
    void whatFailedIsDueLater() {
        Endpoints endpoints = with(open(), endpoint("e1"));
        endpoints.enqueue(endpoint("e1"), "a", "{}", NOON);
        Endpoints.Claim due = endpoints.due(NOON, Set.of(), 10).getFirst();
        Instant later = NOON.plusSeconds(300);

        endpoints.finish(due, attempt(1, Optional.empty(), Optional.of("no connection")), new Delivery.Due(2, later));

        assertThat(endpoints.due(NOON.plusSeconds(299), Set.of(), 10)).isEmpty();
        assertThat(endpoints.due(later, Set.of(), 10).getFirst().due()).isEqualTo(new Delivery.Due(2, later));
    }

    @Test
    void whatWasGivenUpCanBeSentAgain() {
        Endpoints endpoints = with(open(), endpoint("e1"));
        endpoints.enqueue(endpoint("e1"), "a", "{}", NOON);
        Endpoints.Claim due = endpoints.due(NOON, Set.of(), 10).getFirst();
        endpoints.finish(due, attempt(1, Optional.of(410), Optional.of("answered 410")), new Delivery.GivenUp(1, NOON));

        boolean again = endpoints.resend("e1", "a", NOON);

        assertThat(again).isTrue();
        assertThat(endpoints.due(NOON, Set.of(), 10)).hasSize(1);
        assertThat(endpoints.resend("e1", "unknown", NOON)).isFalse();
    }

    @Test
    void aDisabledEndpointGetsNothingUntilItIsEnabled() {
        Endpoint made = endpoint("e1");
        Endpoints endpoints = with(open(), made);
        endpoints.enqueue(made, "a", "{}", NOON);

        endpoints.put(state(made, Optional.of("answered 410"), Optional.of(NOON)));
        List<Endpoints.Claim> whileDisabled = endpoints.due(NOON, Set.of(), 10);
        endpoints.put(state(made, Optional.empty(), Optional.empty()));

        assertThat(whileDisabled).isEmpty();
        assertThat(endpoints.due(NOON, Set.of(), 10)).hasSize(1);
    }

    @Test
    void aBusyHostIsPassedOver() {
        Endpoints endpoints = with(open(), endpoint("e1"));
        endpoints.enqueue(endpoint("e1"), "a", "{}", NOON);

        assertThat(endpoints.due(NOON, Set.of("hook.example"), 10)).isEmpty();
        assertThat(endpoints.due(NOON, Set.of("other.example"), 10)).hasSize(1);
    }

    @Test
    void withItsSubscriptionAllOfAnEndpointIsGone() {
        SqlDatabase database = open();
        Endpoints endpoints = with(database, endpoint("e1"));
        endpoints.enqueue(endpoint("e1"), "a", "{}", NOON);

        new SqlSubscriptions(database).remove("s");

        assertThat(endpoints.of("s")).isEmpty();
        assertThat(endpoints.due(NOON, Set.of(), 10)).isEmpty();
        assertThat(endpoints.log("e1", 10)).isEmpty();
    }

    @Test
    void whatEndedLongAgoIsForgotten() {
        Endpoints endpoints = with(open(), endpoint("e1"));
        endpoints.enqueue(endpoint("e1"), "a", "{}", NOON);
        Endpoints.Claim due = endpoints.due(NOON, Set.of(), 10).getFirst();
        endpoints.finish(due, attempt(1, Optional.of(200), Optional.empty()), new Delivery.Delivered(1, NOON));

        endpoints.prune(NOON.plusSeconds(1));

        assertThat(endpoints.log("e1", 10)).isEmpty();
    }

    private SqlDatabase open() {
        Databases made = new Databases(kind, folder);
        databases = Optional.of(made);
        return made.empty();
    }

    private static Endpoints with(SqlDatabase database, Endpoint... all) {
        Interest interest = new Interest(List.of(), Optional.of("words"));
        new SqlSubscriptions(database)
                .add(new Subscription("s", interest, Optional.empty(), NOON), new Subscriptions.Limits(9, 9));
        SqlEndpoints endpoints = new SqlEndpoints(database);
        List.of(all).forEach(endpoint -> endpoints.add(endpoint, 9));
        return endpoints;
    }

    private static Endpoint endpoint(String id) {
        return new Endpoint(
                id,
                "s",
                URI.create("https://hook.example/" + id),
                NOON,
                List.of(new Endpoint.Secret("whsec_abc", Optional.of(NOON))),
                Optional.empty(),
                Optional.empty());
    }

    private static Endpoint state(Endpoint one, Optional<String> disabledBecause, Optional<Instant> failingSince) {
        return new Endpoint(
                one.id(), one.subscription(), one.url(), one.createdAt(), one.secrets(), disabledBecause, failingSince);
    }

    private static Delivery.Attempt attempt(int number, Optional<Integer> status, Optional<String> failure) {
        return new Delivery.Attempt(number, NOON, 12, status, failure);
    }

    private static RecommendationEvent event(String id) {
        Reason reason = new Reason(Reason.Type.NAMED, 1, Optional.empty(), Optional.empty(), Optional.empty());
        return new RecommendationEvent(
                id,
                RecommendationEvent.Kind.MENTION,
                "s",
                NOON,
                TextId.parse("comment:c"),
                Optional.empty(),
                1,
                List.of(reason),
                Optional.empty());
    }
}
