package io.mayberelated.recommend.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.RecommendationEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventSchemaTest {
    private static final Path GOLDEN = Path.of("../events/src/test/resources/golden");

    private final ObjectMapper json = new ObjectMapper();
    private final JsonSchema schema =
            JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(new DescriptionResource().eventSchema());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "recommendation.v1.json",
                "recommendation-by-query.v1.json",
                "mention.v1.json",
                "withdrawal.v1.json"
            })
    void everyShapeEverPublishedKeepsTheSchema(String file) throws Exception {
        JsonEvents events = new JsonEvents();
        RecommendationEvent event = events.read(Files.readAllBytes(GOLDEN.resolve(file)), RecommendationEvent.class);

        String structured = events.writeStructured(event);

        assertThat(schema.validate(json.readTree(structured))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"specversion\":\"1.0\",\"id\":\"x\"}"})
    void whatIsNoEventBreaksTheSchema(String text) throws Exception {
        assertThat(schema.validate(json.readTree(text))).isNotEmpty();
    }

    @Test
    void theChannelsAreDescribedInAsyncApi3() throws Exception {
        var described = new YAMLMapper().readTree(new DescriptionResource().asyncApi());

        assertThat(described.get("asyncapi").asText()).isEqualTo("3.0.0");
        assertThat(described.get("channels").fieldNames())
                .toIterable()
                .containsExactly("topic", "stream", "socket", "webhook");
        assertThat(described.at("/channels/topic/address").asText()).isEqualTo("recommendations.v1");
    }
}
