package io.mayberelated.deploy.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComposeIT {
    static Stream<Map.Entry<String, JsonNode>> services() throws IOException {
        JsonNode compose = new YAMLMapper()
                .readTree(Overlays.PROJECT.root().resolve("deploy/compose.yaml").toFile());
        return compose.path("services").properties().stream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void anImageIsOneThatIsMade(Map.Entry<String, JsonNode> service) {
        assertThat(Overlays.PROJECT.images())
                .contains(service.getValue().path("image").asText());
    }

    @ParameterizedTest
    @MethodSource("services")
    void aSettingIsOneThatTheServiceKnows(Map.Entry<String, JsonNode> service) {
        String image = service.getValue().path("image").asText();

        Overlays.PROJECT
                .settings(image)
                .ifPresent(known -> assertThat(
                                service.getValue().path("environment").properties())
                        .isNotEmpty()
                        .allMatch(setting -> known.knows(setting.getKey())));
    }

    @ParameterizedTest
    @MethodSource("services")
    void aPortIsOpenOnThisMachineOnly(Map.Entry<String, JsonNode> service) {
        assertThat(service.getValue().path("ports"))
                .allMatch(port -> port.asText().startsWith("127.0.0.1:"));
    }
}
