package io.mayberelated.deploy.check.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownSettingsTest {
    @ConfigMapping(prefix = "reading")
    interface ReadingConfig {
        int pageSize();

        @WithName("bootstrap.servers")
        String servers();

        Optional<Room> room();

        Map<String, String> headers();

        interface Room {
            int seats();
        }
    }

    @Test
    void namesAreAsInTheMapping() {
        MappedNames names = new MappedNames(ReadingConfig.class, "reading");

        assertThat(names.all())
                .containsExactlyInAnyOrder(
                        "reading.page-size", "reading.bootstrap.servers", "reading.room.seats", "reading.headers.*");
    }

    @Test
    void aVariableIsSpelledAsTheEnvironmentDoes() {
        assertThat(KnownSettings.variable("reading.page-size")).isEqualTo("READING_PAGE_SIZE");
    }

    @Test
    void whatOnlyBeginsLikeASettingIsUnknown() {
        KnownSettings settings = new KnownSettings(Set.of("READING_PAGE_SIZE", "READING_HEADERS_*"));

        assertThat(settings.knows("READING_PAGE_SIZES")).isFalse();
    }

    @Test
    void theKeysOfAMapAreFree() {
        KnownSettings settings = new KnownSettings(Set.of("READING_HEADERS_*"));

        assertThat(settings.knows("READING_HEADERS_ACCEPT")).isTrue();
    }
}
