package io.mayberelated.deploy.check.rule;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What makes pods.
 *
 * @param replicas how many, where the manifest says so
 * @param claims   the volumes that each pod gets of its own
 */
record Workload(
        HasMetadata object,
        Optional<Integer> replicas,
        LabelSelector selector,
        Map<String, String> labels,
        PodSpec pod,
        List<String> claims) {
    static Stream<Workload> in(HasMetadata object) {
        return switch (object) {
            case Deployment deployment ->
                Stream.of(of(
                        deployment,
                        deployment.getSpec().getReplicas(),
                        deployment.getSpec().getSelector(),
                        deployment.getSpec().getTemplate(),
                        List.of()));
            case StatefulSet set ->
                Stream.of(of(
                        set,
                        set.getSpec().getReplicas(),
                        set.getSpec().getSelector(),
                        set.getSpec().getTemplate(),
                        set.getSpec().getVolumeClaimTemplates().stream()
                                .map(claim -> claim.getMetadata().getName())
                                .toList()));
            default -> Stream.empty();
        };
    }

    private static Workload of(
            HasMetadata object,
            Integer replicas,
            LabelSelector selector,
            PodTemplateSpec template,
            List<String> claims) {
        return new Workload(
                object,
                Optional.ofNullable(replicas),
                selector,
                template.getMetadata().getLabels(),
                template.getSpec(),
                claims);
    }

    String place() {
        return object.getKind() + " " + name();
    }

    String name() {
        return object.getMetadata().getName();
    }

    List<Container> containers() {
        return Stream.concat(pod.getContainers().stream(), pod.getInitContainers().stream())
                .toList();
    }

    boolean hasPort(String name) {
        return containers().stream()
                .flatMap(container -> container.getPorts().stream())
                .anyMatch(port -> name.equals(port.getName())
                        || name.equals(port.getContainerPort().toString()));
    }
}
