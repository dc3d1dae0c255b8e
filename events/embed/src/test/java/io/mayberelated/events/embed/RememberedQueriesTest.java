package io.mayberelated.events.embed;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.Embedding;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RememberedQueriesTest {
    private final Asked asked = new Asked();
    private final RememberedQueries queries = new RememberedQueries(asked, 100);

    @Test
    void aQueryIsComputedOnce() {
        Embedding first = queries.query("causal models");

        assertThat(queries.query("causal models")).isSameAs(first);
        assertThat(asked.texts).containsExactly("query causal models");
    }

    @Test
    void aDocumentIsNoQuery() {
        queries.query("causal models");

        queries.document("causal models");

        assertThat(asked.texts).containsExactly("query causal models", "document causal models");
    }

    @Test
    void whatNobodyTypesIsNotKept() {
        String pasted = "a ".repeat(1_000);

        queries.query(pasted);
        queries.query(pasted);

        assertThat(asked.texts).hasSize(2);
    }

    /** Notes what it is asked. */
    private static final class Asked implements Embedder {
        final List<String> texts = new ArrayList<>();

        @Override
        public Embedding.Model model() {
            return new Embedding.Model("one-dimension", "1");
        }

        @Override
        public Embedding document(String text) {
            texts.add("document " + text);
            return new Embedding(model(), Embedding.digest(text), new float[] {1});
        }

        @Override
        public Embedding query(String text) {
            texts.add("query " + text);
            return new Embedding(model(), Embedding.digest(text), new float[] {1});
        }

        @Override
        public void close() {}
    }
}
