package io.mayberelated.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoCorpusTest {
    private final DemoCorpus demo = new DemoCorpus();

    @Test
    void thereIsEnoughToTry() {
        assertThat(demo.workIds()).hasSizeGreaterThanOrEqualTo(80).doesNotHaveDuplicates();
        assertThat(demo.commentIds()).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
    }

    @Test
    void eachLineIsARecord() {
        assertThat(demo.workIds()).hasSameSizeAs(lines(demo.works()));
        assertThat(demo.commentIds()).hasSameSizeAs(lines(demo.comments()));
    }

    @Test
    void theWorkOfTheExamplesIsThere() {
        assertThat(new String(demo.works(), StandardCharsets.UTF_8))
                .contains("Selection Theorems: A Program For Understanding Agents");
    }

    private static List<String> lines(byte[] file) {
        return new String(file, StandardCharsets.UTF_8).lines().toList();
    }
}
