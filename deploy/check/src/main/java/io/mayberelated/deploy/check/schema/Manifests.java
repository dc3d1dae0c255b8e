package io.mayberelated.deploy.check.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.google.gson.JsonParser;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The objects of an overlay.
 *
 * @param findings what their schemas do not allow
 */
public record Manifests(List<HasMetadata> objects, List<Finding> findings) {
    private static final ObjectMapper YAML = new YAMLMapper();
    private static final ObjectMapper STRICT = new ObjectMapper()
            .registerModule(new Jdk8Module())
            .setAnnotationIntrospector(new NothingBesideTheSchema())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    public Manifests {
        objects = List.copyOf(objects);
        findings = List.copyOf(findings);
    }

    /** Reads documents of YAML, parted by lines of dashes. */
    public static Manifests read(String yaml) {
        List<HasMetadata> objects = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(yaml)) {
            while (documents.hasNextValue()) {
                read(documents.nextValue(), objects, findings);
            }
        } catch (IOException e) {
            findings.add(new Finding("the whole", "is not YAML: " + e.getMessage()));
        }
        return new Manifests(objects, findings);
    }

    private static void read(JsonNode document, List<HasMetadata> objects, List<Finding> findings) {
        String kind = document.path("apiVersion").asText() + "/"
                + document.path("kind").asText();
        String place = "%s %s"
                .formatted(
                        document.path("kind").asText(),
                        document.path("metadata").path("name").asText());
        Schemas.of(kind)
                .ifPresentOrElse(
                        schema -> {
                            try {
                                HasMetadata object = STRICT.treeToValue(document, schema.type());
                                schema.validator().validate(JsonParser.parseString(document.toString()));
                                objects.add(object);
                            } catch (JsonProcessingException e) {
                                findings.add(new Finding(place, e.getOriginalMessage()));
                            } catch (IOException | IllegalArgumentException e) {
                                findings.add(new Finding(place, String.valueOf(e.getMessage())));
                            }
                        },
                        () -> findings.add(new Finding(place, "there is no schema for " + kind)));
    }

    /** The types keep what they do not know in a map, for the sake of newer servers; here it is refused. */
    private static final class NothingBesideTheSchema extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return false;
        }
    }
}
