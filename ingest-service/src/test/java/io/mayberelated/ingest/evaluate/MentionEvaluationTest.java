package io.mayberelated.ingest.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mayberelated.ingest.catalogue.Rule;
import io.mayberelated.ingest.evaluate.MentionEvaluation.Paths;
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
            {"id":"c1","text":"Attention Is All You Need, and BERT.","mentions":[{"start":0,"end":25,"surface":"Attention Is All You Need","kind":"title","url":"https://arxiv.org/abs/1706.03762","work":"arxiv:1706.03762"}]}
            {"id":"c2","text":"BERT, the muppet and Attention Is All You Need.","mentions":[{"start":0,"end":4,"surface":"BERT","kind":"link","url":"https://example.org/other","work":null}]}
            """;
    /** Says the same as both of the tested comments do, and calls a work by a name of its own. */
    private static final String HISTORY = """
            {"id":"h1","author":"ode","markdown":"[sesame street](https://arxiv.org/abs/1802.05365)"}
            {"id":"h2","author":"ode","markdown":"[Sesame Street](https://arxiv.org/abs/1802.05365)"}
            """;

    @TempDir
    Path folder;

    @Test
    void tellsRightFromWrongAndFromUnjudged() throws IOException {
        JsonNode figures = figures(data(MENTIONS), Optional.empty());

        assertThat(figures.at("/precision").doubleValue()).isEqualTo(0.5);
        assertThat(figures.at("/title").toString())
                .isEqualTo(
                        "{\"precision\":1.0,\"strictPrecision\":1.0,\"recall\":1.0,\"n\":1,\"found\":1,\"right\":1,\"wrong\":0,\"elsewhere\":0,\"unjudged\":1}");
        assertThat(figures.at("/nickname/wrong").intValue()).isEqualTo(1);
        assertThat(figures.at("/unjudgedPerComment").doubleValue()).isEqualTo(1.0);
    }

    @Test
    void readsHyperlinksAndIdentifiersFromMarkdown() throws IOException {
        JsonNode figures = figures(data(MENTIONS), Optional.empty());

        assertThat(figures.at("/link/right").intValue()).isEqualTo(1);
        assertThat(figures.at("/link/wrong").intValue()).isZero();
        assertThat(figures.at("/identifier/recall").doubleValue()).isEqualTo(1.0);
    }

    @Test
    void learnsFromCommentsThatAreNotTested() throws IOException {
        Path history = Files.createDirectory(folder.resolve("history"));
        Files.writeString(history.resolve("old-comments.jsonl"), HISTORY);
        String named =
                "{\"id\":\"c1\",\"text\":\"On Sesame Street.\",\"mentions\":[{\"start\":3,\"end\":16,\"surface\":\"Sesame Street\",\"kind\":\"nickname\",\"work\":\"arxiv:1802.05365\"}]}";

        JsonNode figures = figures(data(named), Optional.of(history));

        assertThat(figures.at("/nickname/found").intValue()).isEqualTo(1);
    }

    @Test
    void writesEveryCaseForReading() throws IOException {
        Path cases = folder.resolve("cases.tsv");

        evaluation()
                .run(new Paths(
                        data(MENTIONS), Optional.empty(), Optional.empty(), Optional.of(cases), Optional.empty()));

        assertThat(Files.readAllLines(cases))
                .filteredOn(line -> line.startsWith("wrong\tnickname"))
                .singleElement()
                .asString()
                .contains("\tc2\tBERT\t");
    }

    @Test
    void writesHowOftenEachRuleIsRight() throws IOException {
        Path confidences = folder.resolve("confidences.tsv");

        evaluation()
                .run(new Paths(
                        data(MENTIONS),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(confidences)));

        assertThat(Files.readAllLines(confidences))
                .hasSameSizeAs(Rule.values())
                .contains("TITLE\t0.83\tcounted: 1 right, 0 wrong")
                .contains("OVERRIDDEN\t0.99\tnot counted")
                .anyMatch(line -> line.startsWith("HEAD\t0.67\tcounted: 0 right, 1 wrong"));
    }

    private Path data(String mentions) throws IOException {
        Files.writeString(folder.resolve("works.jsonl"), WORKS);
        Files.writeString(folder.resolve("comments.jsonl"), COMMENTS);
        Files.writeString(folder.resolve("mentions.jsonl"), mentions);
        return folder;
    }

    private JsonNode figures(Path data, Optional<Path> history) throws IOException {
        Path json = folder.resolve("figures.json");
        evaluation().run(new Paths(data, history, Optional.of(json), Optional.empty(), Optional.empty()));
        return new ObjectMapper().readTree(Files.readAllBytes(json));
    }

    private static MentionEvaluation evaluation() {
        return new MentionEvaluation(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    }
}
