package io.mayberelated.ingest.format;

import io.mayberelated.events.http.Refused;
import io.mayberelated.ingest.format.HttpRecording.Answer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** The YAML in which VCR, and vcrpy after it, record HTTP. Only plain data is built from it, never objects. */
final class VcrCassette {
    private static final int ALIASES_MAX = 50;
    private static final int DEPTH_MAX = 20;
    private static final int CHARS_MAX = 16_777_216;

    private VcrCassette() {}

    static List<Answer> answers(String text) {
        List<Answer> answers = new ArrayList<>();
        for (Object interaction : list(field(load(text), "interactions"))) {
            Object response = field(interaction, "response").orElse(Map.of());
            answers.add(new Answer(status(response), body(response)));
        }
        return answers;
    }

    private static Object load(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(ALIASES_MAX);
        options.setNestingDepthLimit(DEPTH_MAX);
        options.setAllowDuplicateKeys(false);
        options.setCodePointLimit(CHARS_MAX);
        try {
            return Optional.ofNullable(new Yaml(new SafeConstructor(options)).<Object>load(text))
                    .orElse(Map.of());
        } catch (YAMLException e) {
            throw Refused.invalid(
                    "/",
                    "well-formed YAML; "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    /** {@code status: {code: 200}}, or in the older shape {@code status_code: 200}. */
    private static int status(Object response) {
        return field(response, "status")
                .flatMap(status -> field(status, "code"))
                .or(() -> field(response, "status_code"))
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast)
                .orElse(200);
    }

    /** {@code body: {string: …}}, or in the older shape {@code content: …}. */
    private static byte[] body(Object response) {
        Optional<Object> body =
                field(response, "body").flatMap(each -> field(each, "string")).or(() -> field(response, "content"));
        return body.map(content -> content instanceof byte[] bytes
                        ? bytes
                        : String.valueOf(content).getBytes(StandardCharsets.UTF_8))
                .orElse(new byte[0]);
    }

    private static Optional<Object> field(Object map, String name) {
        return map instanceof Map<?, ?> fields ? Optional.ofNullable(fields.get(name)) : Optional.empty();
    }

    private static List<?> list(Optional<Object> value) {
        if (value.isPresent() && value.get() instanceof List<?> list) {
            return list;
        }
        throw Refused.invalid("/interactions", "a list");
    }
}
