package io.mayberelated.ingest.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MentionEvaluationTest {
    private static final String WORKS = """
            {"id":"arxiv:1706.03762","title":"Attention Is All You Need"}
            {"id":"arxiv:1810.04805","title":"BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding"}
            {"id":"arxiv:1802.05365","title":"Deep contextualized word representations","abstract":"We call it “the muppet”.","abstractSource":"newsletter-summary"}
            """;
    private static final String COMMENTS = """
            {"id":"c1","author":"vale","markdown":"[Attention Is All You Need](https://arxiv.org/abs/1706.03762), and BERT."}
            {"id":"c2","author":"vale","markdown":"[BERT](https://example.org/other), the muppet and Attention Is All You Need."}
            """;
    private static final String MENTIONS = """
            {"id":"c1","text":"Attention Is All You Need, and BERT.","mentions":[{"start":0,"end":25,"surface":"Attention Is All You Need","kind":"title","work":"arxiv:1706.03762"}]}
            {"id":"c2","text":"BERT, the muppet and Attention Is All You Need.","mentions":[{"start":0,"end":4,"surface":"BERT","kind":"link","work":null}]}
            """;

    @TempDir
    Path data;

    @Test
    void tellsRightFromWrongAndFromUnjudged() throws IOException {
        Files.writeString(data.resolve("works.jsonl"), WORKS);
        Files.writeString(data.resolve("comments.jsonl"), COMMENTS);
        Files.writeString(data.resolve("mentions.jsonl"), MENTIONS);
        Path json = data.resolve("figures.json");

        new MentionEvaluation(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8))
                .run(data, Optional.empty(), Optional.of(json));

        JsonNode figures = new ObjectMapper().readTree(Files.readAllBytes(json));
        assertThat(figures.toString())
                .isEqualTo(
                        "{\"precision\":0.5,\"strictPrecision\":0.5,\"recall\":1.0,\"n\":1,\"nickname\":{\"precision\":0.0,\"strictPrecision\":0.0,\"n\":0},\"title\":{\"precision\":1.0,\"strictPrecision\":1.0,\"recall\":1.0,\"n\":1},\"unjudgedPerComment\":1.0}");
    }
}
