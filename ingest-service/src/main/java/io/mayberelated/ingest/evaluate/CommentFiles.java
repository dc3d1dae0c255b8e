package io.mayberelated.ingest.evaluate;

import io.mayberelated.events.WorkName;
import io.mayberelated.ingest.catalogue.Usage;
import io.mayberelated.ingest.catalogue.Usage.Said;
import io.mayberelated.ingest.format.Draft;
import io.mayberelated.ingest.format.FileFormat.DraftSink;
import io.mayberelated.ingest.format.JsonLines;
import io.mayberelated.ingest.mention.MarkedText;
import io.mayberelated.ingest.understand.PlainTexts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Comments as their readers see them. */
final class CommentFiles {
    private CommentFiles() {}

    record Read(MarkedText text, Optional<WorkName> about) {}

    /** The files of comments in a folder: {@code comments.jsonl}, {@code lesswrong-comments.jsonl}. */
    static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith("comments.jsonl"))
                    .sorted()
                    .toList();
        }
    }

    /** How the comments of files speak of works. */
    static Usage usage(List<Path> files) throws IOException {
        Map<String, Said> bySource = new TreeMap<>();
        for (Path file : files) {
            read(file).forEach((id, comment) -> bySource.put(id, Said.of(comment.text(), comment.about())));
        }
        return new Usage(bySource);
    }

    /** The comments of a file, by id. */
    static Map<String, Read> read(Path file) throws IOException {
        Map<String, Read> byId = new TreeMap<>();
        PlainTexts texts = new PlainTexts();
        try (InputStream in = Files.newInputStream(file)) {
            new JsonLines().read(in, new DraftSink() {
                @Override
                public void draft(long line, Draft draft) {
                    if (draft instanceof Draft.Comment comment) {
                        byId.put(comment.id().value(), new Read(texts.read(comment.body()), comment.about()));
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
}
