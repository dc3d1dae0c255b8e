package io.mayberelated.events.kafka;

import io.mayberelated.deploy.testing.TestBroker;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** The configuration of tests: all defaults, and the test's broker. */
final class TestKafka {
    private TestKafka() {}

    static KafkaConfig config() {
        return configOf(Map.of("kafka.bootstrap.servers", TestBroker.bootstrapServers()));
    }

    static KafkaConfig configOf(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(KafkaConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(KafkaConfig.class);
    }
}
