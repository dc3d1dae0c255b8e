package io.mayberelated.recommend.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What subscribers are told, for machines. */
@Path("/v1")
@RunOnVirtualThread
@Tag(name = "events", description = "What subscribers are told, on every channel")
public final class DescriptionResource {
    @GET
    @Path("/asyncapi")
    @Produces("application/yaml")
    @Operation(summary = "The channels of events", description = "As AsyncAPI 3.")
    public String asyncApi() {
        return resource("asyncapi.yaml");
    }

    @GET
    @Path("/schemas/event.json")
    @Produces("application/schema+json")
    @Operation(summary = "The events", description = "As JSON Schema 2020-12: a CloudEvent 1.0 with its data.")
    public String eventSchema() {
        return resource("event.schema.json");
    }

    private static String resource(String name) {
        try (InputStream in =
                Objects.requireNonNull(DescriptionResource.class.getResourceAsStream("/recommend/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("a part of ours that cannot be read: " + name, e);
        }
    }
}
