package io.mayberelated.deploy.broker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * One broker that is its own controller. What it holds lies in a folder and is there again after a restart, also after
 * one that was not asked for.
 */
public final class KafkaBroker implements AutoCloseable {
    private final int port;
    private final KafkaRaftServer server;

    private KafkaBroker(int port, KafkaRaftServer server) {
        this.port = port;
        this.server = server;
    }

    /** Starts a broker on the loopback interface and returns when it answers. */
    public static KafkaBroker start(Path folder, int port, int controllerPort) {
        return start(folder, port, controllerPort, Map.of());
    }

    /** @param own settings beside the usual ones, or in their place, under Kafka's own names */
    public static KafkaBroker start(Path folder, int port, int controllerPort, Map<String, String> own) {
        try {
            Files.createDirectories(folder);
            format(folder);
        } catch (Exception e) { // Formatter.run declares no narrower one
            throw new IllegalStateException("cannot prepare the broker's folder " + folder + ": " + e.getMessage(), e);
        }
        Map<String, String> settings = settings(folder, port, controllerPort);
        settings.putAll(own);
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        server.startup();
        return new KafkaBroker(port, server);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public void awaitShutdown() {
        server.awaitShutdown();
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    /**
     * {@code KafkaBroker FOLDER PORT CONTROLLER-PORT [HOST]} runs until it is asked to end; with a host it is there for
     * other machines, which know it by that name.
     */
    public static void main(String[] args) {
        int port = Integer.parseInt(args[1]);
        int controllerPort = Integer.parseInt(args[2]);
        Map<String, String> own = args.length > 3 ? reachable(args[3], port, controllerPort) : Map.of();
        KafkaBroker broker = start(Path.of(args[0]), port, controllerPort, own);
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
        broker.awaitShutdown();
    }

    private static Map<String, String> reachable(String host, int port, int controllerPort) {
        return Map.of(
                "listeners",
                "PLAINTEXT://0.0.0.0:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort),
                "advertised.listeners",
                "PLAINTEXT://%s:%d".formatted(host, port));
    }

    private static void format(Path folder) throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        new Formatter()
                .setPrintStream(new PrintStream(said, true, StandardCharsets.UTF_8))
                .setNodeId(1)
                .setClusterId(clusterId(folder))
                .addDirectory(folder.toString())
                .setMetadataLogDirectory(folder.toString())
                .setControllerListenerName("CONTROLLER")
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setUnstableFeatureVersionsEnabled(false)
                .setIgnoreFormatted(true)
                .run();
    }

    private static String clusterId(Path folder) throws IOException {
        Path meta = folder.resolve("meta.properties");
        if (!Files.exists(meta)) {
            return Uuid.randomUuid().toString();
        }
        Properties known = new Properties();
        try (Reader reader = Files.newBufferedReader(meta)) {
            known.load(reader);
        }
        return known.getProperty("cluster.id");
    }

    private static Map<String, String> settings(Path folder, int port, int controllerPort) {
        Map<String, String> settings = new HashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("listeners", "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put("log.dirs", folder.toString());
        settings.put("auto.create.topics.enable", "false"); // a topic made by accident has the wrong settings
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "8");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "4");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("share.coordinator.state.topic.num.partitions", "4");
        settings.put("default.replication.factor", "1");
        settings.put("min.insync.replicas", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("log.cleaner.dedupe.buffer.size", "4194304");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "2");
        settings.put("controlled.shutdown.enable", "true");
        // After kill -9 the new incarnation is refused until the old session expires; at the defaults that is 14 s and
        // more.
        settings.put("broker.session.timeout.ms", "3000");
        settings.put("broker.heartbeat.interval.ms", "500");
        return settings;
    }
}
