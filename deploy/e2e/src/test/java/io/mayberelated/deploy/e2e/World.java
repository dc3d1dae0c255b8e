package io.mayberelated.deploy.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mayberelated.deploy.local.Progress;
import io.mayberelated.deploy.local.Startup;
import io.mayberelated.deploy.local.client.Address;
import io.mayberelated.deploy.local.client.Answer;
import io.mayberelated.deploy.local.client.HttpApi;
import io.mayberelated.deploy.local.client.Readiness;
import io.mayberelated.deploy.local.client.SearchAnswer;
import io.mayberelated.deploy.local.process.LocalSystem;
import io.mayberelated.deploy.local.process.Service;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A whole system in a folder of its own, and what tests do with it: as anybody outside could. */
final class World implements AutoCloseable {
    static final Path PROJECT = Path.of(System.getProperty("maybe-related.project", "../.."));

    /** Far more than it takes; who waits longer sees a failure, not a slow machine. */
    static final Duration SOON = Duration.ofSeconds(60);

    private static final Duration READY_WITHIN = Duration.ofMinutes(4);

    private final Scratch scratch;
    private final LocalSystem system;
    private final HttpApi api;

    private World(Scratch scratch, LocalSystem system, HttpApi api) {
        this.scratch = scratch;
        this.system = system;
        this.api = api;
    }

    static World start() {
        Scratch scratch = Scratch.create();
        LocalSystem system = new LocalSystem(scratch.site(PROJECT));
        World world = new World(scratch, system, new HttpApi(system.site()));
        Runtime.getRuntime().addShutdownHook(new Thread(system::close)); // a run that is broken off leaves nothing
        try {
            new Startup(system, world.api, Progress.to(System.out)).run(READY_WITHIN);
        } catch (RuntimeException e) {
            world.close();
            throw e;
        }
        return world;
    }

    HttpApi api() {
        return api;
    }

    LocalSystem system() {
        return system;
    }

    void put(Work work) {
        api.put(Service.INGEST, Address.work(work.id()), work.json()).orFail("PUT of " + work.id());
    }

    void put(Comment comment) {
        api.put(Service.INGEST, Address.comment(comment.id()), comment.json()).orFail("PUT of " + comment.id());
    }

    /** @return whether it was taken; a broker that is away is no failure of the caller */
    boolean tryPut(Comment comment) {
        return api.put(Service.INGEST, Address.comment(comment.id()), comment.json())
                .isOk();
    }

    void withdraw(Work work) {
        api.delete(Service.INGEST, Address.work(work.id())).orFail("DELETE of " + work.id());
    }

    void withdraw(Comment comment) {
        api.delete(Service.INGEST, Address.comment(comment.id())).orFail("DELETE of " + comment.id());
    }

    void awaitFound(Work... works) {
        awaitFound(Stream.of(works).map(work -> Address.work(work.id())));
    }

    void awaitFound(Comment... comments) {
        awaitFound(Stream.of(comments).map(comment -> Address.comment(comment.id())));
    }

    /** Waits until search answers at each of these. */
    void awaitFound(Stream<String> paths) {
        List<String> missing = new ArrayList<>(paths.toList());
        Awaitility.await("all is found").atMost(SOON).untilAsserted(() -> {
            missing.removeIf(this::isFound);
            assertThat(missing).isEmpty();
        });
    }

    boolean isFound(String path) {
        return api.get(Service.SEARCH, path).isOk();
    }

    List<SearchAnswer.Hit> search(String query) {
        return api.get(Service.SEARCH, Address.search(query))
                .orFail("a search for " + query)
                .as(SearchAnswer.class)
                .hits();
    }

    /** Where a work is named, as search tells it. */
    JsonNode mentions(String work) {
        return json(Address.work(work) + "/mentions");
    }

    /** What a comment names. */
    JsonNode mentions(Comment comment) {
        return json(Address.comment(comment.id()) + "/mentions");
    }

    /** An answer of search, without what differs from one moment to the next. */
    JsonNode json(String path) {
        JsonNode tree = api.get(Service.SEARCH, path).orFail(path).as(JsonNode.class);
        return tree instanceof ObjectNode object ? object.without("freshness") : tree;
    }

    Recommendations recommendations(Work work) {
        return recommendations(Address.recommendations(work.id()));
    }

    /** As many as are given at a time: in a shared world works that many discuss may come before those of a test. */
    Recommendations allRecommendations(Work work) {
        return recommendations(Address.recommendations(work.id()) + "?limit=100");
    }

    private Recommendations recommendations(String address) {
        Answer answer = api.get(Service.RECOMMEND, address);
        return answer.status() == 404
                ? Recommendations.NONE
                : answer.orFail("GET recommendations").as(Recommendations.class);
    }

    void awaitReady(Service service) {
        await(service + " is ready", () -> Readiness.of(service, api).ready());
    }

    static void await(String what, BooleanSupplier isSo) {
        Awaitility.await(what).atMost(SOON).pollInterval(Duration.ofMillis(100)).until(isSo::getAsBoolean);
    }

    @Override
    public void close() {
        api.close();
        system.close();
        scratch.close();
    }
}
