package io.mayberelated.deploy.check.rule;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The objects of one overlay, as the rules look at them. */
public record Installation(List<HasMetadata> objects) {
    public Installation {
        objects = List.copyOf(objects);
    }

    <T> List<T> all(Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast).toList();
    }

    <T extends HasMetadata> Optional<T> named(Class<T> type, String name) {
        return all(type).stream()
                .filter(object -> object.getMetadata().getName().equals(name))
                .findFirst();
    }

    List<Workload> workloads() {
        return objects.stream().flatMap(Workload::in).toList();
    }

    /** The labels of all pods there will be, those that operators make included. */
    List<Map<String, String>> pods() {
        Stream<Map<String, String>> ours = workloads().stream().map(Workload::labels);
        Stream<Map<String, String>> ofStrimzi =
                all(KafkaNodePool.class).stream().map(Installation::labelsOf);
        return Stream.concat(ours, ofStrimzi).toList();
    }

    private static Map<String, String> labelsOf(KafkaNodePool pool) {
        Map<String, String> labels = new HashMap<>(pool.getMetadata().getLabels());
        labels.put("strimzi.io/pool-name", pool.getMetadata().getName());
        return labels;
    }

    /** What a container is told that stands in the manifests: its own variables, and those of its ConfigMaps. */
    Map<String, String> environment(Container container) {
        Map<String, String> environment = new TreeMap<>();
        for (EnvFromSource source : container.getEnvFrom()) {
            Optional.ofNullable(source.getConfigMapRef())
                    .flatMap(reference -> named(ConfigMap.class, reference.getName()))
                    .ifPresent(map -> environment.putAll(map.getData()));
        }
        for (EnvVar variable : container.getEnv()) {
            environment.put(
                    variable.getName(), Optional.ofNullable(variable.getValue()).orElse(""));
        }
        return environment;
    }

    static String place(HasMetadata object) {
        return object.getKind() + " " + object.getMetadata().getName();
    }
}
