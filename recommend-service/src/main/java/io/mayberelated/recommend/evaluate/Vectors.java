package io.mayberelated.recommend.evaluate;

import io.mayberelated.events.Embedding;
import io.mayberelated.events.embed.Embedder;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What texts mean. A model reads some twenty a second, so what it made of them is kept in a file for the next time: the
 * digest of each text, and its numbers.
 */
final class Vectors {
    private static final int TOLD_EVERY = 500;

    private final Embedder embedder;
    private final Path file;
    private final PrintStream out;
    private final Map<String, float[]> known = new ConcurrentHashMap<>();

    /** @param folder where the file is; its name is the model's */
    Vectors(Embedder embedder, Path folder, PrintStream out) throws IOException {
        this.embedder = embedder;
        this.out = out;
        Files.createDirectories(folder);
        this.file = folder.resolve(
                "vectors-%s".formatted(embedder.model().toString().replaceAll("[^A-Za-z0-9.@-]+", "_")));
        if (Files.exists(file)) {
            read();
        }
    }

    /** In the order of the texts. */
    List<float[]> of(List<String> texts) throws IOException {
        add(texts);
        return texts.stream()
                .map(text -> known.getOrDefault(Embedding.digest(text), new float[0]))
                .toList();
    }

    private void add(Collection<String> texts) throws IOException {
        List<String> missing = texts.stream()
                .distinct()
                .filter(text -> !known.containsKey(Embedding.digest(text)))
                .toList();
        for (int from = 0; from < missing.size(); from += TOLD_EVERY) {
            List<String> some = missing.subList(from, Math.min(missing.size(), from + TOLD_EVERY));
            Map<String, float[]> made = embedded(some);
            known.putAll(made);
            write(made);
            out.printf("  %,d of %,d texts read by the model%n", from + some.size(), missing.size());
        }
    }

    private Map<String, float[]> embedded(List<String> texts) {
        Map<String, float[]> made = new ConcurrentHashMap<>();
        try (ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<?>> running = new ArrayList<>();
            for (String text : texts) {
                running.add(workers.submit(() ->
                        made.put(Embedding.digest(text), embedder.document(text).vector())));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the model failed", e.getCause());
        }
        return made;
    }

    /** What was half written when a run was broken off is left away. */
    private void read() throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            while (true) {
                String digest = in.readUTF();
                float[] vector = new float[in.readInt()];
                for (int i = 0; i < vector.length; i++) {
                    vector[i] = in.readFloat();
                }
                known.put(digest, vector);
            }
        } catch (EOFException end) {
            Files.delete(file);
            write(known);
        }
    }

    private void write(Map<String, float[]> some) throws IOException {
        try (DataOutputStream to = new DataOutputStream(new BufferedOutputStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)))) {
            for (Map.Entry<String, float[]> entry : some.entrySet()) {
                to.writeUTF(entry.getKey());
                to.writeInt(entry.getValue().length);
                for (float one : entry.getValue()) {
                    to.writeFloat(one);
                }
            }
        }
    }

    /** Of two vectors of length 1. */
    static double cosine(float[] left, float[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += (double) left[i] * right[i];
        }
        return sum;
    }
}
