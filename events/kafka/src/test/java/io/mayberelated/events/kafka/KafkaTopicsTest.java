package io.mayberelated.events.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayberelated.deploy.testing.TestBroker;
import io.mayberelated.events.Topic;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KafkaTopicsTest {
    private final KafkaTopics topics = new KafkaTopics(TestKafka.config());
    private final Admin admin = Admin.create(Map.of("bootstrap.servers", TestBroker.bootstrapServers()));

    @AfterEach
    void close() {
        admin.close();
    }

    @Test
    void whatIsMissingIsMadeWithTheRightSettings() throws Exception {
        ensure(List.of(Topic.WORKS, Topic.RECOMMENDATIONS));

        TopicDescription works = admin.describeTopics(List.of("works.v1"))
                .topicNameValues()
                .values()
                .iterator()
                .next()
                .get();
        assertThat(works.partitions()).hasSize(4);
        assertThat(setting("works.v1", "cleanup.policy")).isEqualTo("compact");
        assertThat(setting("works.v1", "message.timestamp.type")).isEqualTo("LogAppendTime");
        assertThat(setting("recommendations.v1", "retention.ms")).isEqualTo("2592000000");
    }

    @Test
    void aTopicThatContradictsIsRefusedWithItsSetting() throws Exception {
        ensure(List.of(Topic.LINKS));
        set("links.v1", "cleanup.policy", "delete");

        try {
            Awaitility.await().until(() -> setting("links.v1", "cleanup.policy").equals("delete"));
            assertThatThrownBy(() -> topics.ensure(List.of(Topic.LINKS)))
                    .isInstanceOf(KafkaTopics.Contradiction.class)
                    .hasMessageContaining("links.v1 has cleanup.policy=delete, expected compact");
        } finally {
            set("links.v1", "cleanup.policy", "compact");
        }
    }

    @Test
    void vectorsFallWhereTheSubmissionsOfTheirTextsDo() throws Exception {
        ensure(List.of(Topic.SUBMISSIONS));
        try {
            more("submissions.v1", 7);

            ensure(List.of(Topic.SUBMISSIONS, Topic.EMBEDDINGS));

            assertThat(partitions("embeddings.v1")).isEqualTo(7);
            more("submissions.v1", 8);
            assertThatThrownBy(() -> topics.ensure(List.of(Topic.SUBMISSIONS, Topic.EMBEDDINGS)))
                    .isInstanceOf(KafkaTopics.Contradiction.class)
                    .hasMessageContaining("embeddings.v1 has 7 partitions, expected 8 as submissions.v1 has");
        } finally {
            admin.deleteTopics(List.of("submissions.v1", "embeddings.v1")).all().get();
        }
    }

    private void more(String topic, int partitions) throws ExecutionException, InterruptedException {
        admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(partitions)))
                .all()
                .get();
        Awaitility.await().until(() -> partitions(topic) == partitions);
    }

    private int partitions(String topic) throws ExecutionException, InterruptedException {
        return admin.describeTopics(List.of(topic)).allTopicNames().get().values().stream()
                .mapToInt(description -> description.partitions().size())
                .sum();
    }

    /** A topic that was just made may be unknown to the broker for a moment; callers try again. */
    private void ensure(List<Topic> needed) {
        Awaitility.await()
                .ignoreExceptionsInstanceOf(KafkaTopics.NoBroker.class)
                .until(() -> {
                    topics.ensure(needed);
                    return true;
                });
    }

    private String setting(String topic, String key) throws ExecutionException, InterruptedException {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return admin.describeConfigs(List.of(resource))
                .values()
                .values()
                .iterator()
                .next()
                .get()
                .get(key)
                .value();
    }

    private void set(String topic, String key, String value) throws ExecutionException, InterruptedException {
        admin.incrementalAlterConfigs(Map.of(
                        new ConfigResource(ConfigResource.Type.TOPIC, topic),
                        List.of(new AlterConfigOp(new ConfigEntry(key, value), AlterConfigOp.OpType.SET))))
                .all()
                .get();
    }
}
