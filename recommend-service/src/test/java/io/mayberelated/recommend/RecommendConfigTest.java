package io.mayberelated.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RecommendConfigTest {
    @Test
    void theDefaultsAreThese() {
        RecommendConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(RecommendConfig.class)
                .build()
                .getConfigMapping(RecommendConfig.class);

        assertThat(config.dataFolder()).isEqualTo(Path.of("data/recommend"));
        assertThat(config.searchUrl()).isEqualTo(URI.create("http://127.0.0.1:8082"));
        assertThat(config.database().url()).isEmpty();
        assertThat(config.database().user()).isEmpty();
        assertThat(config.database().password()).isEmpty();
        assertThat(config.similarTexts().within()).isEqualTo(Duration.ofMillis(800));
        assertThat(config.similarTexts().leftAlone()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.subscriptions().max()).isEqualTo(100_000);
        assertThat(config.subscriptions().maxOfEach()).isEqualTo(1_000);
        assertThat(config.notifier().group()).isEqualTo("recommend-notify");
        assertThat(config.notifier().settlesIn()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.notifier().graphWithin()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.streams().eventsOfEach()).isEqualTo(256);
        assertThat(config.streams().bytesOfAll()).isEqualTo(64 * 1024 * 1024);
        assertThat(config.streams().heartbeat()).isEqualTo(Duration.ofSeconds(15));
    }
}
