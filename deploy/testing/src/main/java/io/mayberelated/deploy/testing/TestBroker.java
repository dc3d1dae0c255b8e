package io.mayberelated.deploy.testing;

import io.mayberelated.deploy.broker.FreePorts;
import io.mayberelated.deploy.broker.KafkaBroker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A real broker for tests: the one that {@code KAFKA_TEST_BOOTSTRAP} names, else a container where an engine answers,
 * else one in this VM. Which it is stands in the log. Started once a VM, ended with it.
 */
public final class TestBroker {
    private static final Logger LOG = LoggerFactory.getLogger(TestBroker.class);
    private static final DockerImageName IMAGE = DockerImageName.parse("apache/kafka-native:4.1.2");

    private TestBroker() {}

    /** {@code host:port} of a broker that answers. */
    public static String bootstrapServers() {
        return Started.BOOTSTRAP;
    }

    private static final class Started {
        static final String BOOTSTRAP = start();
    }

    private static String start() {
        String named = System.getenv("KAFKA_TEST_BOOTSTRAP");
        if (named != null && !named.isBlank()) {
            return chosen("the broker that KAFKA_TEST_BOOTSTRAP names", named);
        }
        return isEngineThere()
                ? chosen("a container (Testcontainers)", inContainer())
                : chosen("a KRaft broker in this VM (no container engine answers)", inThisVm());
    }

    private static String chosen(String how, String bootstrap) {
        LOG.info("Kafka for tests: {} at {}", how, bootstrap);
        return bootstrap;
    }

    @SuppressWarnings("resource") // Testcontainers ends it with the VM
    private static String inContainer() {
        KafkaContainer container = new KafkaContainer(IMAGE);
        container.start();
        return container.getBootstrapServers();
    }

    private static String inThisVm() {
        try {
            List<Integer> ports = FreePorts.find(2);
            KafkaBroker broker =
                    KafkaBroker.start(Files.createTempDirectory("kafka-for-tests"), ports.get(0), ports.get(1));
            return broker
                    .bootstrapServers(); // its threads end with the VM; a shutdown hook would race with the tests' own
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isEngineThere() {
        try {
            return DockerClientFactory.instance().isDockerAvailable();
        } catch (RuntimeException | LinkageError e) {
            LOG.debug("no container engine", e);
            return false;
        }
    }
}
