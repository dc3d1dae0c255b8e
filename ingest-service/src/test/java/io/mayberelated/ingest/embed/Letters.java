package io.mayberelated.ingest.embed;

import io.mayberelated.events.Embedding;
import io.mayberelated.events.embed.Embedder;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A model that costs nothing: how often each letter comes. Notes what it reads, and fails where it is told to. */
final class Letters implements Embedder {
    static final String CANNOT_BE_READ = "this breaks the model";

    final List<String> read = new CopyOnWriteArrayList<>();
    private final Embedding.Model model;

    Letters(String version) {
        this.model = new Embedding.Model("letters", version);
    }

    @Override
    public Embedding.Model model() {
        return model;
    }

    @Override
    public Embedding document(String text) {
        read.add(text);
        if (text.equals(CANNOT_BE_READ)) {
            throw new IllegalStateException("the model failed");
        }
        float[] counts = new float[26];
        text.chars().filter(c -> c >= 'a' && c <= 'z').forEach(c -> counts[c - 'a']++);
        double length = 0;
        for (float count : counts) {
            length += count * count;
        }
        for (int i = 0; i < counts.length; i++) {
            counts[i] = (float) (counts[i] / Math.sqrt(length));
        }
        return new Embedding(model, Embedding.digest(text), counts);
    }

    @Override
    public Embedding query(String text) {
        return document(text);
    }

    @Override
    public void close() {}
}
