package io.mayberelated.deploy.check.rule;

import io.fabric8.kubernetes.api.model.Capabilities;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.mayberelated.deploy.check.schema.Finding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The Pod Security Standard "restricted", which the namespace enforces, and a root file system that cannot be written. */
final class Restricted implements Rule {
    @Override
    public Stream<Finding> check(Installation installation) {
        return installation.workloads().stream()
                .flatMap(workload -> Stream.concat(
                                pod(workload.pod()),
                                workload.containers().stream().flatMap(Restricted::container))
                        .map(rule -> new Finding(workload.place(), rule)));
    }

    private static Stream<String> pod(PodSpec pod) {
        PodSecurityContext context =
                Optional.ofNullable(pod.getSecurityContext()).orElseGet(PodSecurityContext::new);
        return Stream.of(
                        unless(Boolean.TRUE.equals(context.getRunAsNonRoot()), "may run as root"),
                        unless(
                                context.getSeccompProfile() != null
                                        && "RuntimeDefault"
                                                .equals(context.getSeccompProfile()
                                                        .getType()),
                                "has no seccomp profile"),
                        unless(
                                !Boolean.TRUE.equals(pod.getHostNetwork())
                                        && !Boolean.TRUE.equals(pod.getHostPID())
                                        && !Boolean.TRUE.equals(pod.getHostIPC()),
                                "shares namespaces of its node"),
                        unless(
                                pod.getVolumes().stream().allMatch(volume -> volume.getHostPath() == null),
                                "mounts a folder of its node"),
                        unless(
                                Boolean.FALSE.equals(pod.getAutomountServiceAccountToken()),
                                "is given a token for the API server that it does not need"))
                .flatMap(Optional::stream);
    }

    private static Stream<String> container(Container container) {
        SecurityContext context =
                Optional.ofNullable(container.getSecurityContext()).orElseGet(SecurityContext::new);
        Capabilities capabilities =
                Optional.ofNullable(context.getCapabilities()).orElseGet(Capabilities::new);
        return Stream.of(
                        unless(
                                Boolean.FALSE.equals(context.getAllowPrivilegeEscalation()),
                                "a container may gain privileges"),
                        unless(
                                Boolean.TRUE.equals(context.getReadOnlyRootFilesystem()),
                                "a container may write to its root file system"),
                        unless(
                                capabilities.getDrop().equals(List.of("ALL"))
                                        && capabilities.getAdd().isEmpty(),
                                "a container keeps capabilities"),
                        unless(!Boolean.TRUE.equals(context.getPrivileged()), "a container is privileged"))
                .flatMap(Optional::stream);
    }

    private static Optional<String> unless(boolean holds, String rule) {
        return holds ? Optional.empty() : Optional.of(rule);
    }
}
