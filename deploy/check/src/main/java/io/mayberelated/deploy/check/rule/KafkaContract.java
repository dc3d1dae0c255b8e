package io.mayberelated.deploy.check.rule;

import io.fabric8.kubernetes.api.model.Service;
import io.mayberelated.deploy.check.schema.Finding;
import io.mayberelated.events.Topic;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.api.kafka.model.user.KafkaUserAuthorizationSimple;
import io.strimzi.api.kafka.model.user.acl.AclResourcePatternType;
import io.strimzi.api.kafka.model.user.acl.AclRule;
import io.strimzi.api.kafka.model.user.acl.AclRuleTopicResource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The topics are those of the contract, with its settings, and what the services are told of the log is so. */
final class KafkaContract implements Rule {
    private static final Set<String> TOPICS =
            Arrays.stream(Topic.values()).map(Topic::topicName).collect(Collectors.toUnmodifiableSet());

    @Override
    public Stream<Finding> check(Installation installation) {
        Stream<Finding> addresses = told(installation, "KAFKA_BOOTSTRAP_SERVERS")
                .filter(told -> !leads(installation, told.value()))
                .map(told -> new Finding(
                        told.workload().place(), "looks for the log at %s, where it is not".formatted(told.value())));
        return installation.all(Kafka.class).isEmpty()
                ? addresses
                : Stream.of(addresses, topics(installation), partitions(installation), users(installation))
                        .flatMap(findings -> findings);
    }

    private record Told(Workload workload, String value) {}

    private static Stream<Told> told(Installation installation, String variable) {
        return installation.workloads().stream()
                .flatMap(workload -> workload.containers().stream()
                        .map(installation::environment)
                        .flatMap(environment -> Stream.ofNullable(environment.get(variable)))
                        .map(value -> new Told(workload, value)));
    }

    private static boolean leads(Installation installation, String address) {
        boolean service = installation.all(Service.class).stream()
                .anyMatch(found -> found.getSpec().getPorts().stream()
                        .anyMatch(port -> address.equals(found.getMetadata().getName() + ":" + port.getPort())));
        boolean listener = installation.all(Kafka.class).stream()
                .anyMatch(kafka -> kafka.getSpec().getKafka().getListeners().stream()
                        .anyMatch(found ->
                                address.equals(kafka.getMetadata().getName() + "-kafka-bootstrap:" + found.getPort())));
        return service || listener;
    }

    private static Stream<Finding> topics(Installation installation) {
        Stream<Finding> missing = Arrays.stream(Topic.values())
                .filter(topic ->
                        installation.named(KafkaTopic.class, topic.topicName()).isEmpty())
                .map(topic -> new Finding("KafkaTopic " + topic.topicName(), "is not there"));
        return Stream.concat(
                missing, installation.all(KafkaTopic.class).stream().flatMap(KafkaContract::topic));
    }

    private static Stream<Finding> topic(KafkaTopic manifest) {
        String name = manifest.getMetadata().getName();
        Map<String, String> settings = new TreeMap<>();
        Optional.ofNullable(manifest.getSpec().getConfig())
                .orElse(Map.of())
                .forEach((key, value) -> settings.put(key, String.valueOf(value)));
        return Arrays.stream(Topic.values())
                .filter(topic -> topic.topicName().equals(name))
                .findFirst()
                .map(topic -> Stream.of(topic)
                        .filter(known -> !known.settings().equals(settings))
                        .map(known -> "has %s, expected %s".formatted(settings, new TreeMap<>(known.settings()))))
                .orElseGet(() -> Stream.of("is no topic of the contract"))
                .map(rule -> new Finding(Installation.place(manifest), rule));
    }

    /** Who makes a topic that is missing makes it as the others are. */
    private static Stream<Finding> partitions(Installation installation) {
        List<KafkaTopic> topics = installation.all(KafkaTopic.class);
        return Stream.of("KAFKA_TOPICS_PARTITIONS", "KAFKA_TOPICS_REPLICATION").flatMap(variable -> {
            Set<String> counts = topics.stream()
                    .map(topic -> variable.endsWith("PARTITIONS")
                            ? topic.getSpec().getPartitions()
                            : topic.getSpec().getReplicas())
                    .map(String::valueOf)
                    .collect(Collectors.toCollection(TreeSet::new));
            return told(installation, variable)
                    .filter(told -> !counts.equals(Set.of(told.value())))
                    .map(told -> new Finding(
                            told.workload().place(),
                            "is told %s=%s, and the topics have %s".formatted(variable, told.value(), counts)));
        });
    }

    private static Stream<Finding> users(Installation installation) {
        return installation.all(KafkaUser.class).stream()
                .flatMap(user -> rules(user)
                        .filter(rule -> rule.getResource() instanceof AclRuleTopicResource topic
                                && topic.getPatternType() != AclResourcePatternType.PREFIX
                                && !TOPICS.contains(topic.getName()))
                        .map(rule -> ((AclRuleTopicResource) rule.getResource()).getName())
                        .map(name -> new Finding(
                                Installation.place(user),
                                "may use %s, which is no topic of the contract".formatted(name))));
    }

    private static Stream<AclRule> rules(KafkaUser user) {
        return user.getSpec().getAuthorization() instanceof KafkaUserAuthorizationSimple simple
                ? simple.getAcls().stream().filter(Objects::nonNull)
                : Stream.empty();
    }
}
