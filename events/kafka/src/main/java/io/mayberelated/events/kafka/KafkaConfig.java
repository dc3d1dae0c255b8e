package io.mayberelated.events.kafka;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where the broker is, and how topics are made there when they are missing. */
@ConfigMapping(prefix = "kafka")
public interface KafkaConfig {
    /** {@code host:port} of one or more brokers, parted by commas. */
    @WithName("bootstrap.servers")
    @WithDefault("127.0.0.1:9092")
    String bootstrapServers();

    /** How long a record that was sent may take to be acknowledged before its sender hears no. */
    @WithDefault("PT30S")
    Duration deliveryTimeout();

    Topics topics();

    Tls tls();

    /** How brokers are talked to where others could listen. All are files of PEM, as Strimzi hands them out. */
    interface Tls {
        /** The certificates by which the brokers are known; with them all is encrypted, without them nothing is. */
        Optional<Path> authority();

        /** The certificate by which this service is known. */
        Optional<Path> certificate();

        /** Its private key, in PKCS #8. */
        Optional<Path> key();
    }

    /** Settings of topics that do not exist yet. */
    interface Topics {
        /** Fixed for the life of a topic: with another count the keys would fall elsewhere and lose their order. */
        @WithDefault("4")
        int partitions();

        /** On how many brokers each record is kept; three in a cluster. */
        @WithDefault("1")
        short replication();
    }
}
