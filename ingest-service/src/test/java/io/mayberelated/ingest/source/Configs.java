package io.mayberelated.ingest.source;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** Configurations as the service reads them. */
public final class Configs {
    private Configs() {}

    public static <T> T of(Class<T> mapping, Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .withDefaultValue("quarkus.application.version", "1.0")
                .withMapping(mapping)
                .build()
                .getConfigMapping(mapping);
    }
}
