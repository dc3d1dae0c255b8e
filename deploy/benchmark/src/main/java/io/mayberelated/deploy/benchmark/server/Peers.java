package io.mayberelated.deploy.benchmark.server;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** The search engines that search-service is compared with. */
public final class Peers {
    private Peers() {}

    /** Each starts when it is asked for. */
    public static List<Supplier<Server>> of(Path project, Path folder) {
        return List.of(
                () -> new HttpPeer(new Solr(), project, folder), () -> new HttpPeer(new OpenSearch(), project, folder));
    }
}
