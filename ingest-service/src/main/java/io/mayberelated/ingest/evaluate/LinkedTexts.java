package io.mayberelated.ingest.evaluate;

import io.mayberelated.events.WorkAddress;
import io.mayberelated.ingest.catalogue.Anchors;
import io.mayberelated.ingest.catalogue.Anchors.Anchor;
import io.mayberelated.ingest.format.Draft;
import io.mayberelated.ingest.format.FileFormat.DraftSink;
import io.mayberelated.ingest.format.JsonLines;
import io.mayberelated.ingest.mention.MarkedText;
import io.mayberelated.ingest.understand.PlainTexts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the comments of files call the works they link to. */
final class LinkedTexts {
    private LinkedTexts() {}

    /** The files of comments in a folder: {@code comments.jsonl}, {@code lesswrong-comments.jsonl}. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith("comments.jsonl"))
                    .sorted()
                    .toList();
        }
    }

    static Anchors anchors(List<Path> files) throws IOException {
        Map<String, List<Anchor>> bySource = new TreeMap<>();
        for (Path file : files) {
            read(file).forEach((id, text) -> bySource.put(id, anchors(text)));
        }
        return new Anchors(bySource);
    }

    /** The comments of a file as their readers see them, by id. */
    static Map<String, MarkedText> read(Path file) throws IOException {
        Map<String, MarkedText> byId = new TreeMap<>();
        PlainTexts texts = new PlainTexts();
        try (InputStream in = Files.newInputStream(file)) {
            new JsonLines().read(in, new DraftSink() {
                @Override
                public void draft(long line, Draft draft) {
                    if (draft instanceof Draft.Comment comment) {
                        byId.put(comment.id().value(), texts.read(comment.body()));
                    }
                }

                @Override
                public void rejected(long line, String reason) {
                    throw new IllegalArgumentException("%s, line %d: %s".formatted(file, line, reason));
                }
            });
        }
        return byId;
    }

    private static List<Anchor> anchors(MarkedText text) {
        List<Anchor> anchors = new ArrayList<>();
        text.anchors()
                .forEach(anchor -> WorkAddress.name(anchor.address()).ifPresent(name -> {
                    String words = text.text()
                            .substring(anchor.words().start(), anchor.words().end());
                    anchors.add(new Anchor(words, name));
                }));
        return anchors;
    }
}
