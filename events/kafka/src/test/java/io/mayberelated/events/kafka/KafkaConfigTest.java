package io.mayberelated.events.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaConfigTest {
    @Test
    void defaultsAreWhatTheySay() {
        KafkaConfig config = TestKafka.configOf(Map.of());

        assertThat(config.bootstrapServers()).isEqualTo("127.0.0.1:9092");
        assertThat(config.deliveryTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.topics().partitions()).isEqualTo(4);
        assertThat(config.topics().replication()).isEqualTo((short) 1);
        assertThat(config.tls().authority()).isEmpty();
        assertThat(config.tls().certificate()).isEmpty();
        assertThat(config.tls().key()).isEmpty();
    }
}
