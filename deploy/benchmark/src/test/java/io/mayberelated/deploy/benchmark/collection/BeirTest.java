package io.mayberelated.deploy.benchmark.collection;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.deploy.benchmark.collection.Beir.Question;
import io.mayberelated.deploy.benchmark.measure.Judgements;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BeirTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("queries.jsonl"), """
                {"_id": "1", "text": "who ordered that?", "metadata": {}}
                {"_id": "2", "text": "nobody knows"}
                {"_id": "3", "text": "nobody asked"}
                """);
        Files.writeString(
                folder.resolve("qrels.tsv"), "query-id\tcorpus-id\tscore\n1\tmuon\t2\n1\tpion\t0\n2\tpion\t0\n");
    }

    @Test
    void aQuestionWithoutAnAnswerIsLeftOut() {
        List<Question> questions = new Beir(folder).questions();

        assertThat(questions)
                .containsExactly(new Question("1", "who ordered that?", new Judgements(Map.of("muon", 2, "pion", 0))));
    }

    @Test
    void theCorpusMayBePacked() throws IOException {
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(folder.resolve("corpus.jsonl.gz")))) {
            packed.write("""
                    {"_id": "muon", "title": "Mesotron", "text": "It decays.", "metadata": {"authors": ["I. Rabi"], "year": 1936, "venue": ["x"]}}
                    """.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(new Beir(folder).papers()).singleElement().satisfies(paper -> {
            assertThat(paper.name()).contains("Mesotron");
            assertThat(paper.authors()).containsExactly("I. Rabi");
            assertThat(paper.year()).contains(1936);
        });
    }
}
