package io.mayberelated.events.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SslConfigs;

/** What every client of the broker has to know: where it is, and how the two prove to each other who they are. */
public final class KafkaClients {
    private static final String PEM = "PEM";

    private KafkaClients() {}

    /** @param own what this one client is told beside */
    public static Map<String, Object> settings(KafkaConfig config, Map<String, Object> own) {
        Map<String, Object> settings = new HashMap<>(own);
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers());
        KafkaConfig.Tls tls = config.tls();
        tls.authority().ifPresent(authority -> {
            settings.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, "SSL");
            settings.put(SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG, PEM);
            settings.put(SslConfigs.SSL_TRUSTSTORE_CERTIFICATES_CONFIG, read(authority));
        });
        Optional<Path> key = tls.key();
        tls.certificate().ifPresent(certificate -> {
            settings.put(SslConfigs.SSL_KEYSTORE_TYPE_CONFIG, PEM);
            settings.put(SslConfigs.SSL_KEYSTORE_CERTIFICATE_CHAIN_CONFIG, read(certificate));
            settings.put(
                    SslConfigs.SSL_KEYSTORE_KEY_CONFIG,
                    read(key.orElseThrow(
                            () -> new IllegalStateException("kafka.tls.certificate is set, kafka.tls.key is not"))));
        });
        return settings;
    }

    private static String read(Path pem) {
        try {
            return Files.readString(pem);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read %s, which connections to the broker need".formatted(pem), e);
        }
    }
}
