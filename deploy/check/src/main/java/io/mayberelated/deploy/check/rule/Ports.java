package io.mayberelated.deploy.check.rule;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.TCPSocketAction;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.fabric8.openshift.api.model.monitoring.v1.Endpoint;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import io.mayberelated.deploy.check.schema.Finding;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A port that is asked for by a name or a number must be there. */
final class Ports implements Rule {
    @Override
    public Stream<Finding> check(Installation installation) {
        return Stream.of(
                        installation.all(Service.class).stream().flatMap(service -> service(installation, service)),
                        installation.workloads().stream().flatMap(Ports::probes),
                        installation.all(NetworkPolicy.class).stream().flatMap(policy -> policy(installation, policy)),
                        installation.all(ServiceMonitor.class).stream()
                                .flatMap(monitor -> monitor(installation, monitor)))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> service(Installation installation, Service service) {
        return service.getSpec().getPorts().stream()
                .map(port -> Optional.ofNullable(port.getTargetPort()).orElseGet(() -> new IntOrString(port.getPort())))
                .flatMap(target -> installation.workloads().stream()
                        .filter(workload -> workload.labels()
                                .entrySet()
                                .containsAll(service.getSpec().getSelector().entrySet()))
                        .filter(workload -> !workload.hasPort(String.valueOf(target.getValue())))
                        .map(workload -> new Finding(
                                Installation.place(service),
                                "asks %s for the port %s, which it does not have"
                                        .formatted(workload.place(), target.getValue()))));
    }

    private static Stream<Finding> probes(Workload workload) {
        return workload.pod().getContainers().stream()
                .flatMap(Ports::probes)
                .map(port -> String.valueOf(port.getValue()))
                .filter(port -> !workload.hasPort(port))
                .map(port -> new Finding(
                        workload.place(), "a probe asks for the port %s, which it does not have".formatted(port)));
    }

    private static Stream<IntOrString> probes(Container container) {
        return Stream.of(container.getStartupProbe(), container.getReadinessProbe(), container.getLivenessProbe())
                .filter(Objects::nonNull)
                .flatMap(Ports::port);
    }

    private static Stream<IntOrString> port(Probe probe) {
        return Stream.concat(
                Stream.ofNullable(probe.getHttpGet()).map(HTTPGetAction::getPort),
                Stream.ofNullable(probe.getTcpSocket()).map(TCPSocketAction::getPort));
    }

    /** Names of ports in what comes in are those of the pods that the policy is for; in what goes out, of the others. */
    private static Stream<Finding> policy(Installation installation, NetworkPolicy policy) {
        Stream<NetworkPolicyPort> ports = Stream.concat(
                policy.getSpec().getIngress().stream().flatMap(rule -> rule.getPorts().stream()),
                policy.getSpec().getEgress().stream().flatMap(rule -> rule.getPorts().stream()));
        return ports.flatMap(port -> Stream.ofNullable(port.getPort()))
                .filter(port -> port.getStrVal() != null)
                .map(IntOrString::getStrVal)
                .distinct()
                .filter(port -> installation.workloads().stream().noneMatch(workload -> workload.hasPort(port)))
                .map(port -> new Finding(
                        Installation.place(policy), "allows the port %s, which no pod has".formatted(port)));
    }

    private static Stream<Finding> monitor(Installation installation, ServiceMonitor monitor) {
        return monitor.getSpec().getEndpoints().stream()
                .map(Endpoint::getPort)
                .filter(name -> installation.all(Service.class).stream()
                        .filter(service -> Selectors.matches(
                                monitor.getSpec().getSelector(),
                                Optional.ofNullable(service.getMetadata().getLabels())
                                        .orElseGet(java.util.Map::of)))
                        .flatMap(service -> service.getSpec().getPorts().stream())
                        .noneMatch(port -> name.equals(port.getName())))
                .map(name -> new Finding(
                        Installation.place(monitor),
                        "reads the port %s, which no service that it selects has".formatted(name)));
    }
}
