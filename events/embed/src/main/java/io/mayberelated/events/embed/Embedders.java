package io.mayberelated.events.embed;

import java.util.Optional;

/** The embedder that a service is configured to have. */
public final class Embedders {
    private Embedders() {}

    /** Takes about a second; empty when it is off. */
    public static Optional<Embedder> of(EmbedConfig config) {
        return config.enabled()
                ? Optional.of(new RememberedQueries(OnnxEmbedder.load(config.tokens()), config.queriesRemembered()))
                : Optional.empty();
    }
}
