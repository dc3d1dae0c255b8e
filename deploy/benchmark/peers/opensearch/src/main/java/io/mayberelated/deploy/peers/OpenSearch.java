package io.mayberelated.deploy.peers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.opensearch.Version;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.PluginInfo;

/** {@code OpenSearch HOME HTTP-PORT TRANSPORT-PORT} runs one node until it is asked to end. */
public final class OpenSearch {
    private OpenSearch() {}

    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]);
        for (String folder : List.of("config", "plugins", "modules")) {
            Files.createDirectories(home.resolve(folder));
        }
        Environment environment = InternalSettingsPreparer.prepareEnvironment(
                settings(home, args[1], args[2]), Map.of(), home.resolve("config"), () -> "peer");
        OneNode node = new OneNode(environment);
        node.start();
        Runtime.getRuntime().addShutdownHook(new Thread(node::end));
        Thread.currentThread().join();
    }

    private static Settings settings(Path home, String http, String transport) {
        return Settings.builder()
                .put("path.home", home.toString())
                .put("path.data", home.resolve("data").toString())
                .put("cluster.name", "peer")
                .put("node.name", "peer")
                .put("http.type", "netty4")
                .put("transport.type", "netty4")
                .put("http.port", http)
                .put("transport.port", transport)
                .put("network.host", "127.0.0.1")
                .put("discovery.type", "single-node")
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .put("node.processors", Runtime.getRuntime().availableProcessors())
                .build();
    }

    /** Plugins that are on the class path need not be installed. */
    private static final class OneNode extends Node {
        OneNode(Environment environment) {
            super(
                    environment,
                    List.of(
                            plugin("transport-netty4", "org.opensearch.transport.Netty4ModulePlugin"),
                            plugin("analysis-common", "org.opensearch.analysis.common.CommonAnalysisModulePlugin")),
                    true);
        }

        private static PluginInfo plugin(String name, String type) {
            return new PluginInfo(name, name, "1", Version.CURRENT, "21", type, null, List.of(), false);
        }

        void end() {
            try {
                close();
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
