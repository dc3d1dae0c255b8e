package io.mayberelated.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayberelated.events.http.Problem.Wrong;
import io.mayberelated.events.http.Refused;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
    private final Formats formats = new Formats();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"id":"c1","text":"Hm."}                    | jsonl
            {"data":{"comments":{"results":[]}}}        | forum-graphql
            [{"_id":"abc","postId":"x"}]                | forum-graphql
            @article{a, title={B}}                      | bibtex
            `% mine
            @misc{a, title={B}}`                        | bibtex
            `Vale
            Comments

            Hm.`                                        | forum-page
            """)
    void areKnownByTheirFirstBytes(String file, String name) throws IOException {
        assertThat(formats.recognise(stream(file)).name()).isEqualTo(name);
    }

    @Test
    void anUnknownOneIsRefusedWithWhatWasTried() {
        assertThatThrownBy(() -> formats.recognise(stream("%PDF-1.7")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().errors())
                                .extracting(Wrong::place)
                                .containsExactlyInAnyOrder(formats.names().split(", ")));
    }

    @Test
    void anUnknownNameIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> formats.named("word"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().errors())
                                .containsExactly(
                                        new Wrong(
                                                "?format",
                                                "one of arxiv-atom, arxiv-oai, bibtex, crossref, csl-json, feed, forum-graphql, forum-page, "
                                                        + "http-recording, jsonl, markdown, openalex, openreview, ris, semantic-scholar, web-page, zotero-csv, zotero-rdf")));
    }

    private static BufferedInputStream stream(String file) {
        return new BufferedInputStream(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }
}
