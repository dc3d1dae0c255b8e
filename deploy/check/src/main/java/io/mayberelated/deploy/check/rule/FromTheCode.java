package io.mayberelated.deploy.check.rule;

import io.fabric8.kubernetes.api.model.Container;
import io.mayberelated.deploy.check.code.KnownSettings;
import io.mayberelated.deploy.check.code.Project;
import io.mayberelated.deploy.check.schema.Finding;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Images are those that are made, and each setting is one that the service in it knows. */
final class FromTheCode implements Rule {
    private final Project project;

    FromTheCode(Project project) {
        this.project = project;
    }

    @Override
    public Stream<Finding> check(Installation installation) {
        Set<String> images = project.images();
        return installation.workloads().stream()
                .flatMap(workload -> workload.containers().stream()
                        .flatMap(container -> images.contains(container.getImage())
                                ? settings(installation, container)
                                : Stream.of("runs the image %s, which nobody makes: %s"
                                        .formatted(container.getImage(), images)))
                        .map(rule -> new Finding(workload.place(), rule)));
    }

    private Stream<String> settings(Installation installation, Container container) {
        Optional<KnownSettings> known = project.settings(container.getImage());
        return known.stream()
                .flatMap(settings -> installation.environment(container).keySet().stream()
                        .filter(variable -> !settings.knows(variable))
                        .map("is told %s, which is no setting that it knows"::formatted));
    }
}
