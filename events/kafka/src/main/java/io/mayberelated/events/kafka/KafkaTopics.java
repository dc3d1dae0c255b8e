package io.mayberelated.events.kafka;

import io.mayberelated.events.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the topics that are missing and refuses those that contradict {@link Topic}: a topic of state without
 * compaction forgets, one of raw input with it loses what shares a key.
 */
public final class KafkaTopics {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaTopics.class);
    private static final Config NOTHING = new Config(List.of());
    private static final Duration BROKER_ANSWERS_WITHIN = Duration.ofSeconds(30);

    private final KafkaConfig config;

    public KafkaTopics(KafkaConfig config) {
        this.config = config;
    }

    /**
     * Returns once each topic exists as it should.
     *
     * @throws Contradiction when a topic is not as it must be; names each setting and what was expected. Trying again is
     *     of no use
     * @throws NoBroker when no broker answered in time
     */
    public void ensure(Collection<Topic> topics) {
        try (Admin admin = Admin.create(adminSettings())) {
            createMissing(admin, topics);
            List<String> contradictions = contradictions(admin, topics);
            if (!contradictions.isEmpty()) {
                throw new Contradiction(
                        "topics at %s are not as they must be: %s. Change the settings or rename the topic, then start again."
                                .formatted(config.bootstrapServers(), String.join("; ", contradictions)));
            }
        } catch (ExecutionException | KafkaException e) {
            throw new NoBroker(config.bootstrapServers(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoBroker(config.bootstrapServers(), e);
        }
    }

    private void createMissing(Admin admin, Collection<Topic> topics) throws ExecutionException, InterruptedException {
        Set<String> present = new HashSet<>(admin.listTopics().names().get());
        for (Topic topic : topics) {
            if (!present.contains(topic.topicName())) {
                Optional<Topic> like = topic.partitionedLike().filter(other -> present.contains(other.topicName()));
                create(
                        admin,
                        topic,
                        like.isPresent()
                                ? partitions(admin, like.get())
                                : config.topics().partitions());
                present.add(topic.topicName());
            }
        }
    }

    private static int partitions(Admin admin, Topic topic) throws ExecutionException, InterruptedException {
        return admin.describeTopics(List.of(topic.topicName())).allTopicNames().get().values().stream()
                .mapToInt(description -> description.partitions().size())
                .sum();
    }

    private void create(Admin admin, Topic topic, int partitions) throws ExecutionException, InterruptedException {
        NewTopic wanted =
                new NewTopic(topic.topicName(), partitions, config.topics().replication());
        try {
            admin.createTopics(List.of(wanted.configs(topic.settings()))).all().get();
            LOG.info("made topic {} with {} partitions", topic.topicName(), partitions);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) { // another service was faster: as good
                throw e;
            }
        }
    }

    private static List<String> contradictions(Admin admin, Collection<Topic> topics)
            throws ExecutionException, InterruptedException {
        Map<ConfigResource, Topic> byResource = topics.stream()
                .collect(Collectors.toMap(
                        topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.topicName()),
                        Function.identity()));
        Map<ConfigResource, Config> actual =
                admin.describeConfigs(byResource.keySet()).all().get();
        List<String> contradictions = new ArrayList<>();
        byResource.forEach((resource, topic) -> compare(topic, actual.getOrDefault(resource, NOTHING), contradictions));
        for (Topic topic : topics) {
            if (topic.partitionedLike().filter(topics::contains).isPresent()) {
                comparePartitions(admin, topic, topic.partitionedLike().get(), contradictions);
            }
        }
        return contradictions;
    }

    private static void comparePartitions(Admin admin, Topic topic, Topic like, List<String> contradictions)
            throws ExecutionException, InterruptedException {
        int actual = partitions(admin, topic);
        int expected = partitions(admin, like);
        if (actual != expected) {
            contradictions.add("%s has %d partitions, expected %d as %s has"
                    .formatted(topic.topicName(), actual, expected, like.topicName()));
        }
    }

    private static void compare(Topic topic, Config actual, List<String> contradictions) {
        topic.settings().forEach((key, expected) -> {
            ConfigEntry entry = actual.get(key);
            String value = entry == null ? "nothing" : entry.value();
            if (!expected.equals(value)) {
                contradictions.add("%s has %s=%s, expected %s".formatted(topic.topicName(), key, value, expected));
            }
        });
    }

    private Map<String, Object> adminSettings() {
        return KafkaClients.settings(
                config,
                Map.of(
                        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) BROKER_ANSWERS_WITHIN.toMillis(),
                        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                                (int) BROKER_ANSWERS_WITHIN.dividedBy(3).toMillis()));
    }

    /** A topic that exists is not as it must be. */
    public static final class Contradiction extends IllegalStateException {
        Contradiction(String message) {
            super(message);
        }
    }

    /** No broker answered. */
    public static final class NoBroker extends IllegalStateException {
        NoBroker(String bootstrapServers, Exception cause) {
            super(
                    "the broker at %s does not answer as it should: %s".formatted(bootstrapServers, cause.getMessage()),
                    cause);
        }
    }
}
