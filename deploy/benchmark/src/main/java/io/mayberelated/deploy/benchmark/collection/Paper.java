package io.mayberelated.deploy.benchmark.collection;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A document of a collection in the layout of BEIR, most often a paper. */
public record Paper(
        @JsonProperty("_id") String id, Optional<String> title, Optional<String> text, Optional<Metadata> metadata) {
    /** As much as a work's title may have. */
    private static final int TITLE_CHARS_MAX = 1_000;

    private static final int BEGINNING_CHARS = 100;

    /** What some collections tell beside the text, each in its own way; what we do not understand is passed over. */
    public record Metadata(List<String> authors, Optional<Integer> year) {
        @JsonCreator
        static Metadata read(JsonNode told) {
            return new Metadata(
                    texts(told.path("authors")),
                    Optional.of(told.path("year")).filter(JsonNode::isInt).map(JsonNode::intValue));
        }

        private static List<String> texts(JsonNode oneOrMore) {
            Stream<JsonNode> each =
                    oneOrMore.isArray() ? StreamSupport.stream(oneOrMore.spliterator(), false) : Stream.of(oneOrMore);
            return each.filter(JsonNode::isTextual)
                    .map(JsonNode::textValue)
                    .filter(name -> !name.isBlank())
                    .toList();
        }
    }

    /** @param file an object a line, packed with gzip or not */
    public static List<Paper> read(Path file) {
        List<Paper> papers = new ArrayList<>();
        JsonLines.read(file, Paper.class, papers::add);
        return papers;
    }

    /** What it is called: its title, and without one the words it begins with. Empty for an empty document. */
    public Optional<String> name() {
        return title.map(String::strip)
                .filter(words -> !words.isEmpty())
                .map(words -> cut(words, TITLE_CHARS_MAX))
                .or(() -> text.map(String::strip)
                        .filter(words -> !words.isEmpty())
                        .map(words -> cut(words, BEGINNING_CHARS)));
    }

    public List<String> authors() {
        return metadata.map(Metadata::authors).orElse(List.of());
    }

    public Optional<Integer> year() {
        return metadata.flatMap(Metadata::year);
    }

    private static String cut(String words, int chars) {
        if (words.length() <= chars) {
            return words;
        }
        int blank = words.lastIndexOf(' ', chars);
        return words.substring(0, blank > 0 ? blank : chars);
    }
}
