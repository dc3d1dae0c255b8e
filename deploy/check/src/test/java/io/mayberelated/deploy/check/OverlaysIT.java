package io.mayberelated.deploy.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.deploy.check.schema.Manifests;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OverlaysIT {
    private final Check check = new Check(Overlays.PROJECT);

    static Stream<String> overlays() {
        return Overlays.PROJECT.overlays().stream().map(Path::getFileName).map(Path::toString);
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void anOverlayHasNoFindings(String overlay) {
        String yaml = Overlays.built(overlay);

        assertThat(check.check(yaml)).isEmpty();
    }

    @Test
    void productionHasTheLogTheScalersAndTheFrontDoor() {
        String yaml = Overlays.built("production");

        assertThat(Manifests.read(yaml).objects())
                .extracting(object -> object.getKind())
                .contains("Kafka", "KafkaTopic", "KafkaUser", "ScaledObject", "HorizontalPodAutoscaler", "HTTPRoute");
    }
}
