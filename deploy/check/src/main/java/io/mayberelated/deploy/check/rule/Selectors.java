package io.mayberelated.deploy.check.rule;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.mayberelated.deploy.check.schema.Finding;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A selector that matches no pod is no error to a cluster: the budget protects nothing, the policy allows nobody. One
 * that names a version cannot be changed by the next upgrade.
 */
final class Selectors implements Rule {
    private static final String VERSION = "app.kubernetes.io/version";

    @Override
    public Stream<Finding> check(Installation installation) {
        return Stream.of(
                        workloads(installation),
                        services(installation),
                        installation.all(PodDisruptionBudget.class).stream()
                                .flatMap(budget -> mustMatch(
                                        installation, budget, budget.getSpec().getSelector())),
                        installation.all(NetworkPolicy.class).stream().flatMap(policy -> policy(installation, policy)))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> workloads(Installation installation) {
        return installation.workloads().stream()
                .flatMap(workload -> Stream.of(
                                !matches(workload.selector(), workload.labels())
                                        ? Stream.of("its selector does not match its own pods")
                                        : Stream.<String>empty(),
                                workload.selector().getMatchLabels().containsKey(VERSION)
                                        ? Stream.of(
                                                "a version in the selector, which can never be changed: the next upgrade fails")
                                        : Stream.<String>empty(),
                                workload.pod().getTopologySpreadConstraints().stream()
                                        .map(TopologySpreadConstraint::getLabelSelector)
                                        .filter(selector -> !matches(selector, workload.labels()))
                                        .map(_ -> "spreads pods that are not its own"))
                        .flatMap(rules -> rules)
                        .map(rule -> new Finding(workload.place(), rule)));
    }

    private static Stream<Finding> services(Installation installation) {
        return installation.all(Service.class).stream()
                .filter(service -> installation.pods().stream()
                        .noneMatch(labels -> labels.entrySet()
                                .containsAll(service.getSpec().getSelector().entrySet())))
                .map(service -> new Finding(
                        Installation.place(service),
                        "selects no pod: " + service.getSpec().getSelector()));
    }

    private static Stream<Finding> policy(Installation installation, NetworkPolicy policy) {
        Stream<LabelSelector> peers = Stream.concat(
                        policy.getSpec().getIngress().stream().flatMap(rule -> rule.getFrom().stream()),
                        policy.getSpec().getEgress().stream().flatMap(rule -> rule.getTo().stream()))
                .filter(peer -> peer.getNamespaceSelector() == null && peer.getPodSelector() != null)
                .map(NetworkPolicyPeer::getPodSelector);
        return Stream.concat(Stream.of(policy.getSpec().getPodSelector()), peers)
                .flatMap(selector -> mustMatch(installation, policy, selector));
    }

    private static Stream<Finding> mustMatch(Installation installation, HasMetadata object, LabelSelector selector) {
        return installation.pods().stream().anyMatch(labels -> matches(selector, labels))
                ? Stream.empty()
                : Stream.of(new Finding(
                        Installation.place(object),
                        "selects no pod: %s %s".formatted(selector.getMatchLabels(), selector.getMatchExpressions())));
    }

    static boolean matches(LabelSelector selector, Map<String, String> labels) {
        return labels.entrySet().containsAll(selector.getMatchLabels().entrySet())
                && selector.getMatchExpressions().stream().allMatch(requirement -> meets(requirement, labels));
    }

    private static boolean meets(LabelSelectorRequirement requirement, Map<String, String> labels) {
        boolean has = labels.containsKey(requirement.getKey());
        boolean in = has && requirement.getValues().contains(labels.get(requirement.getKey()));
        return switch (requirement.getOperator()) {
            case "In" -> in;
            case "NotIn" -> !in;
            case "Exists" -> has;
            case "DoesNotExist" -> !has;
            default -> false;
        };
    }
}
