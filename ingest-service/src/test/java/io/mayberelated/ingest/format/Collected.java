package io.mayberelated.ingest.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a format made of a file. */
final class Collected implements FileFormat.DraftSink {
    final List<Draft> drafts = new ArrayList<>();
    final List<String> rejections = new ArrayList<>();

    static Collected of(FileFormat format, String file) {
        return of(format, file.getBytes(StandardCharsets.UTF_8));
    }

    static Collected of(FileFormat format, byte[] file) {
        Collected collected = new Collected();
        try {
            format.read(new ByteArrayInputStream(file), collected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return collected;
    }

    @Override
    public void draft(long line, Draft draft) {
        drafts.add(draft);
    }

    @Override
    public void rejected(long line, String reason) {
        rejections.add(line + ": " + reason);
    }

    Draft.Work work(int index) {
        return (Draft.Work) drafts.get(index);
    }

    Draft.Comment comment(int index) {
        return (Draft.Comment) drafts.get(index);
    }
}
