package io.mayberelated.deploy.check.rule;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.mayberelated.deploy.check.schema.Finding;
import io.mayberelated.deploy.check.schema.ScaledObject;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Each workload has one who decides how many pods it has, and a consumer never more than there are partitions. */
final class Scaling implements Rule {
    private record Scaler(HasMetadata object, String kind, String target, int least, int most) {}

    @Override
    public Stream<Finding> check(Installation installation) {
        List<Scaler> scalers = Stream.concat(
                        installation.all(HorizontalPodAutoscaler.class).stream().map(Scaling::of),
                        installation.all(ScaledObject.class).stream().map(Scaling::of))
                .toList();
        Set<String> seen = new HashSet<>();
        Stream<Finding> each = scalers.stream()
                .flatMap(scaler -> Stream.concat(
                                target(installation, scaler),
                                seen.add(scaler.kind() + scaler.target())
                                        ? Stream.empty()
                                        : Stream.of("two decide how many pods %s has".formatted(scaler.target())))
                        .map(rule -> new Finding(Installation.place(scaler.object()), rule)));
        return Stream.concat(
                each, installation.all(ScaledObject.class).stream().flatMap(scaled -> consumer(installation, scaled)));
    }

    private static Scaler of(HorizontalPodAutoscaler scaler) {
        var spec = scaler.getSpec();
        return new Scaler(
                scaler,
                spec.getScaleTargetRef().getKind(),
                spec.getScaleTargetRef().getName(),
                Optional.ofNullable(spec.getMinReplicas()).orElse(1),
                spec.getMaxReplicas());
    }

    private static Scaler of(ScaledObject scaler) {
        ScaledObject.Spec spec = scaler.getSpec();
        return new Scaler(
                scaler,
                spec.scaleTargetRef().kind().orElse("Deployment"),
                spec.scaleTargetRef().name(),
                spec.minReplicaCount(),
                spec.maxReplicaCount());
    }

    private static Stream<String> target(Installation installation, Scaler scaler) {
        Optional<Workload> target = installation.workloads().stream()
                .filter(workload -> workload.name().equals(scaler.target())
                        && workload.object().getKind().equals(scaler.kind()))
                .findFirst();
        if (target.isEmpty()) {
            return Stream.of("scales %s %s, which is not there".formatted(scaler.kind(), scaler.target()));
        }
        Stream<String> fixed = target.get().replicas().stream()
                .map("sets how many pods there are, and so does the manifest (%d), at each deployment"::formatted);
        return scaler.least() <= scaler.most()
                ? fixed
                : Stream.concat(
                        fixed, Stream.of("at least %d and at most %d".formatted(scaler.least(), scaler.most())));
    }

    private static Stream<Finding> consumer(Installation installation, ScaledObject scaled) {
        return scaled.getSpec().triggers().stream()
                .filter(trigger -> trigger.type().equals("kafka"))
                .flatMap(trigger -> topic(installation, trigger.metadata().getOrDefault("topic", "")))
                .filter(partitions -> scaled.getSpec().maxReplicaCount() > partitions)
                .map(partitions -> new Finding(
                        Installation.place(scaled),
                        "at most %d pods share %d partitions: some would stand idle"
                                .formatted(scaled.getSpec().maxReplicaCount(), partitions)));
    }

    private static Stream<Integer> topic(Installation installation, String name) {
        return Stream.of(installation
                .named(KafkaTopic.class, name)
                .map(topic -> topic.getSpec().getPartitions())
                .orElse(0));
    }
}
