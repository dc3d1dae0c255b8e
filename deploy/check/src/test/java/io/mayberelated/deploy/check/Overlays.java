package io.mayberelated.deploy.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mayberelated.deploy.check.code.Project;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The overlays as they are built, each once. */
final class Overlays {
    static final Project PROJECT = Project.at(Path.of(System.getProperty("maybe-related.project")));
    private static final Map<String, String> BUILT = new ConcurrentHashMap<>();

    private Overlays() {}

    static String built(String overlay) {
        Optional<Kubectl> kubectl = Kubectl.of(PROJECT.root());
        if (System.getenv("REQUIRE_KUBECTL") != null) {
            assertThat(kubectl).as("REQUIRE_KUBECTL is set").isPresent();
        }
        assumeTrue(
                kubectl.isPresent(), "NOT RUN: no kubectl in .cache/kubectl; bin/test and bin/deploy-check fetch it");
        return BUILT.computeIfAbsent(
                overlay,
                name -> kubectl.get()
                        .build(PROJECT.root()
                                .resolve("deploy/kubernetes/overlays")
                                .resolve(name)));
    }
}
