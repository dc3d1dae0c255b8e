package io.mayberelated.events.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayberelated.deploy.broker.FreePorts;
import io.mayberelated.deploy.broker.KafkaBroker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaClientsTest {
    private static final String PASSWORD = "changeit";

    @Test
    void inTheOpenNothingIsSaidOfKeys() {
        KafkaConfig config = TestKafka.configOf(Map.of());

        assertThat(KafkaClients.settings(config, Map.of("client.id", "one")))
                .isEqualTo(Map.of("bootstrap.servers", "127.0.0.1:9092", "client.id", "one"));
    }

    @Test
    void aBrokerThatAsksForACertificateIsGivenIt(@TempDir Path folder) throws Exception {
        Path brokers = keys(folder, "broker");
        Path clients = keys(folder, "client");
        List<Integer> ports = FreePorts.find(2);

        try (KafkaBroker broker = secured(folder, ports, brokers, clients)) {
            KafkaConfig config = TestKafka.configOf(Map.of(
                    "kafka.bootstrap.servers", broker.bootstrapServers(),
                    "kafka.tls.authority", certificate(brokers, "broker").toString(),
                    "kafka.tls.certificate", certificate(clients, "client").toString(),
                    "kafka.tls.key", key(clients, "client").toString()));

            try (Admin admin = Admin.create(KafkaClients.settings(config, Map.of()))) {
                assertThat(admin.describeCluster().nodes().get()).hasSize(1);
            }
        }
    }

    @Test
    void aCertificateWithoutItsKeyIsAMistake(@TempDir Path folder) throws Exception {
        Path certificate = Files.writeString(folder.resolve("user.crt"), "a certificate");
        KafkaConfig config = TestKafka.configOf(Map.of("kafka.tls.certificate", certificate.toString()));

        assertThatThrownBy(() -> KafkaClients.settings(config, Map.of())).hasMessageContaining("kafka.tls.key is not");
    }

    private static KafkaBroker secured(Path folder, List<Integer> ports, Path brokers, Path clients) throws Exception {
        String address = "SSL://127.0.0.1:" + ports.get(0);
        return KafkaBroker.start(
                folder.resolve("log"),
                ports.get(0),
                ports.get(1),
                Map.of(
                        "listeners",
                        address + ",CONTROLLER://127.0.0.1:" + ports.get(1),
                        "advertised.listeners",
                        address,
                        "listener.security.protocol.map",
                        "SSL:SSL,CONTROLLER:PLAINTEXT",
                        "inter.broker.listener.name",
                        "SSL",
                        "ssl.client.auth",
                        "required",
                        "ssl.keystore.location",
                        brokers.toString(),
                        "ssl.keystore.password",
                        PASSWORD,
                        "ssl.truststore.type",
                        "PEM",
                        "ssl.truststore.location",
                        trusted(folder, brokers, clients).toString()));
    }

    /** The broker talks to itself, too. */
    private static Path trusted(Path folder, Path brokers, Path clients) throws Exception {
        String both =
                Files.readString(certificate(brokers, "broker")) + Files.readString(certificate(clients, "client"));
        return Files.writeString(folder.resolve("trusted.pem"), both);
    }

    private static Path keys(Path folder, String name) throws Exception {
        Path store = folder.resolve(name + ".p12");
        int status = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        name,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start()
                .waitFor();
        assertThat(status).isZero();
        return store;
    }

    private static Path certificate(Path store, String name) throws Exception {
        byte[] encoded = open(store).getCertificate(name).getEncoded();
        return Files.writeString(store.resolveSibling(name + ".crt"), pem("CERTIFICATE", encoded));
    }

    private static Path key(Path store, String name) throws Exception {
        byte[] encoded = open(store).getKey(name, PASSWORD.toCharArray()).getEncoded();
        return Files.writeString(store.resolveSibling(name + ".key"), pem("PRIVATE KEY", encoded));
    }

    private static KeyStore open(Path store) throws Exception {
        return KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    }

    private static String pem(String what, byte[] encoded) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(
                        what,
                        Base64.getMimeEncoder(64, "\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                                .encodeToString(encoded),
                        what);
    }
}
