package io.mayberelated.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SearchConfigTest {
    @Test
    void defaultsAreWhatTheySay() {
        SearchConfig config = new SmallRyeConfigBuilder()
                .withMapping(SearchConfig.class)
                .build()
                .getConfigMapping(SearchConfig.class);

        assertThat(config.dataFolder()).isEqualTo(Path.of("data/search"));
        assertThat(config.commitEvery()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.commitDocuments()).isEqualTo(5_000);
        assertThat(config.settleEvery()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.checkEvery()).isEqualTo(Duration.ofDays(1));
        assertThat(config.viewsKept()).isEqualTo(Duration.ofMinutes(5));
        assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(2));
    }
}
