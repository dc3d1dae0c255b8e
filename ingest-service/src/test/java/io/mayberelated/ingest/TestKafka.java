package io.mayberelated.ingest;

import io.mayberelated.deploy.testing.TestBroker;
import io.mayberelated.events.kafka.KafkaConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** The configuration of tests that speak with the broker themselves. */
public final class TestKafka {
    private TestKafka() {}

    public static KafkaConfig config() {
        Map<String, String> settings = Map.of("kafka.bootstrap.servers", TestBroker.bootstrapServers());
        return new SmallRyeConfigBuilder()
                .withMapping(KafkaConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(KafkaConfig.class);
    }
}
