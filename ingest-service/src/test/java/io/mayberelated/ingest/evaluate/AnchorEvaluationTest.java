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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnchorEvaluationTest {
    private static final String WORKS = """
            {"id":"arxiv:1706.03762","title":"Attention Is All You Need"}
            {"id":"arxiv:1810.04805","title":"BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding"}
            """;

    @TempDir
    Path data;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void works() throws IOException {
        Files.createDirectory(data.resolve("discussion"));
        Files.writeString(Files.createDirectory(data.resolve("alignment")).resolve("works.jsonl"), WORKS);
    }

    @Test
    void findsWhatTheWordsTellAndMayAbstainElsewhere() throws IOException {
        String told = link("p1", "this paper", "1706.03762", "In “Attention Is All You Need” (see this paper) they");
        String untold = link("p2", "here", "1810.04805", "as shown here, it works");

        JsonNode figures = figures(told + untold);

        assertThat(figures.at("/words/found").intValue()).isEqualTo(1);
        assertThat(figures.at("/words/abstained").intValue()).isEqualTo(1);
        assertThat(figures.at("/words/precision").doubleValue()).isEqualTo(1);
        assertThat(figures.at("/words/recall").doubleValue()).isEqualTo(0.5);
    }

    @Test
    void wordsThatLeadToAnotherWorkAreWrong() throws IOException {
        String right = link("p1", "BERT", "1810.04805", "they pretrain BERT for a month");
        String wrong = link("p2", "BERT", "1706.03762", "they finetune BERT for a day");

        JsonNode figures = figures(right + wrong);

        assertThat(figures.at("/words/found").intValue()).isEqualTo(1);
        assertThat(figures.at("/words/wrong").intValue()).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("“BERT” was taken for “BERT: Pre-training");
    }

    @Test
    void aTitleThatLeadsToAnAddressOfUnknownTitleIsNotJudged() throws IOException {
        String known = link("p1", "it", "1706.03762", "it is about heads");
        String copy = link("p2", "Attention is all you need", "9901.00001", "cf. Attention is all you need");

        JsonNode figures = figures(known + copy);

        assertThat(figures.at("/words/elsewhere").intValue()).isEqualTo(1);
        assertThat(figures.at("/words/wrong").intValue()).isZero();
    }

    @Test
    void learnsFromOtherPostsOnly() throws IOException {
        String one = link("p1", "the Vaswani heads", "1706.03762", "with the Vaswani heads");
        String another = link("p2", "the Vaswani heads", "1706.03762", "by the Vaswani heads");
        String third = link("p3", "the Vaswani heads", "1706.03762", "for the Vaswani heads");

        assertThat(figures(one + another).at("/taught/found").intValue()).isZero();
        assertThat(figures(one + another + third).at("/taught/found").intValue())
                .isEqualTo(3);
        assertThat(figures(one + another + third).at("/words/found").intValue()).isZero();
    }

    private static String link(String post, String anchor, String arxiv, String paragraph) {
        return """
                {"source_id":"%s","anchor":"%s","offset":%d,"paragraph":"%s","type":"arxiv","target":"%s"}
                """.formatted(post, anchor, paragraph.indexOf(anchor), paragraph, arxiv);
    }

    private JsonNode figures(String links) throws IOException {
        Path folder = data.resolve("discussion");
        Files.writeString(folder.resolve("mentions-by-anchor.jsonl"), links);
        Path json = data.resolve("figures.json");
        new AnchorEvaluation(new PrintStream(printed, true, StandardCharsets.UTF_8)).run(folder, Optional.of(json));
        return new ObjectMapper().readTree(Files.readAllBytes(json));
    }
}
