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

/** What the comments of files call the works they link to. */
final class LinkedTexts {
    private LinkedTexts() {}

    static Anchors anchors(List<Path> files) throws IOException {
        Map<String, List<Anchor>> bySource = new TreeMap<>();
        PlainTexts texts = new PlainTexts();
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                new JsonLines().read(in, new DraftSink() {
                    @Override
                    public void draft(long line, Draft draft) {
                        if (draft instanceof Draft.Comment comment) {
                            bySource.put(comment.id().value(), anchors(texts.read(comment.body())));
                        }
                    }

                    @Override
                    public void rejected(long line, String reason) {
                        throw new IllegalArgumentException("%s, line %d: %s".formatted(file, line, reason));
                    }
                });
            }
        }
        return new Anchors(bySource);
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
