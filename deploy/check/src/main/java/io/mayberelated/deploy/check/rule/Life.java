package io.mayberelated.deploy.check.rule;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.SleepAction;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.RollingUpdateDeployment;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.mayberelated.deploy.check.schema.Finding;
import java.util.Optional;
import java.util.stream.Stream;

/** How pods begin and end: known to be well, replaced without a gap, given time to put down what they hold. */
final class Life implements Rule {
    /** What the services allow themselves to end in; see KafkaPipeline and KafkaFeed. */
    private static final long ENDS_WITHIN_SECONDS = 30;

    @Override
    public Stream<Finding> check(Installation installation) {
        return installation.workloads().stream()
                .flatMap(workload -> Stream.of(
                                workload.pod().getContainers().stream().flatMap(Life::probes),
                                time(workload),
                                budget(installation, workload),
                                update(workload))
                        .flatMap(rules -> rules)
                        .map(rule -> new Finding(workload.place(), rule)));
    }

    private static Stream<String> probes(Container container) {
        return Stream.of(
                        container.getStartupProbe() == null ? "has no startup probe" : "",
                        container.getReadinessProbe() == null ? "has no readiness probe" : "",
                        container.getLivenessProbe() == null ? "has no liveness probe" : "")
                .filter(rule -> !rule.isEmpty());
    }

    private static Stream<String> time(Workload workload) {
        long sleep = workload.pod().getContainers().stream()
                .flatMap(container -> Stream.ofNullable(container.getLifecycle()))
                .flatMap(lifecycle -> Stream.ofNullable(lifecycle.getPreStop()))
                .flatMap(handler -> Stream.ofNullable(handler.getSleep()))
                .mapToLong(SleepAction::getSeconds)
                .max()
                .orElse(0);
        long given = Optional.ofNullable(workload.pod().getTerminationGracePeriodSeconds())
                .orElse(30L);
        return given >= sleep + ENDS_WITHIN_SECONDS
                ? Stream.empty()
                : Stream.of("is given %d s to end and needs %d".formatted(given, sleep + ENDS_WITHIN_SECONDS));
    }

    /** The broker of the local overlay has none: there is only one, and it may be moved. */
    private static Stream<String> budget(Installation installation, Workload workload) {
        boolean single = workload.replicas().filter(count -> count == 1).isPresent();
        boolean has = installation.all(PodDisruptionBudget.class).stream()
                .anyMatch(budget -> Selectors.matches(budget.getSpec().getSelector(), workload.labels()));
        return single || has ? Stream.empty() : Stream.of("has no PodDisruptionBudget");
    }

    private static Stream<String> update(Workload workload) {
        if (!(workload.object() instanceof Deployment deployment)
                || "Recreate".equals(deployment.getSpec().getStrategy().getType())) {
            return Stream.empty();
        }
        boolean gapless = Optional.ofNullable(deployment.getSpec().getStrategy().getRollingUpdate())
                .map(RollingUpdateDeployment::getMaxUnavailable)
                .filter(new IntOrString(0)::equals)
                .isPresent();
        return gapless ? Stream.empty() : Stream.of("takes pods away before their successors are ready");
    }
}
