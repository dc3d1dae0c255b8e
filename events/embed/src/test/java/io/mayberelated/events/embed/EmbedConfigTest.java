package io.mayberelated.events.embed;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

class EmbedConfigTest {
    private final EmbedConfig config =
            new SmallRyeConfigBuilder().withMapping(EmbedConfig.class).build().getConfigMapping(EmbedConfig.class);

    @Test
    void defaultsAreWhatTheySay() {
        assertThat(config.enabled()).isFalse();
        assertThat(config.tokens()).isEqualTo(256);
        assertThat(config.queriesRemembered()).isEqualTo(5_000);
    }

    @Test
    void offMeansNoModel() {
        assertThat(Embedders.of(config)).isEmpty();
    }
}
