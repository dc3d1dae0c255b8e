package io.mayberelated.recommend;

import io.mayberelated.deploy.testing.TestBroker;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;

/** Gives the service under test a real broker, a folder of its own, and a small search-service. */
public final class Kafka implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        try {
            return Map.of(
                    "kafka.bootstrap.servers",
                    TestBroker.bootstrapServers(),
                    "recommend.data-folder",
                    Files.createTempDirectory("recommend-test").toString(),
                    "recommend.search-url",
                    SearchService.start().url().toString(),
                    "recommend.similar-texts.within",
                    "PT10S",
                    "recommend.notifier.settles-in",
                    "PT0.2S",
                    "recommend.notifier.group",
                    "recommend-notify-" + UUID.randomUUID(),
                    "recommend.webhooks.allow",
                    "127.0.0.1",
                    "recommend.streams.heartbeat",
                    "PT0.3S");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {}
}
