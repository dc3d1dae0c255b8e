package io.mayberelated.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class IngestConfigTest {
    @Test
    void defaultsAreWhatTheySay() {
        IngestConfig config = new SmallRyeConfigBuilder()
                .withMapping(IngestConfig.class)
                .build()
                .getConfigMapping(IngestConfig.class);

        assertThat(config.dataFolder()).isEqualTo(Path.of("data/ingest"));
        assertThat(config.applicationId()).isEqualTo("ingest");
        assertThat(config.threads()).isEqualTo(2);
        assertThat(config.commitInterval()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.embedding().callers()).isEqualTo(1);
        assertThat(config.catalogue().every()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.catalogue().overrides()).isEmpty();
    }
}
