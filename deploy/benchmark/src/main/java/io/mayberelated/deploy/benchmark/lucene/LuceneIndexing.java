package io.mayberelated.deploy.benchmark.lucene;

import io.mayberelated.deploy.benchmark.collection.Paper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/** Writes papers with one thread into an index: the same text made into terms, and the same text kept, as search-service does. */
public final class LuceneIndexing {
    /** Under which search-service indexes all that a work says. */
    static final String WORDS = "work";

    private static final double BUFFER_MB = 32;

    private LuceneIndexing() {}

    /** Returns when all are durable. */
    public static void write(Path folder, List<Paper> papers) {
        IndexWriterConfig settings = new IndexWriterConfig(new LuceneEnglish()).setRAMBufferSizeMB(BUFFER_MB);
        try (FSDirectory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, settings)) {
            for (Paper paper : papers) {
                long _ = writer.addDocument(document(paper));
            }
            long _ = writer.commit();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the index", e);
        }
    }

    /** Of all files in a folder. */
    public static long bytes(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(LuceneIndexing::size)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0; // merged away while we looked
        }
    }

    private static Document document(Paper paper) {
        String title = paper.name().orElse("");
        String text = paper.text().orElse("");
        Document document = new Document();
        document.add(new StringField("id", paper.id(), Field.Store.YES));
        document.add(new TextField("title", title, Field.Store.YES));
        document.add(new TextField(WORDS, title, Field.Store.NO));
        document.add(new TextField(WORDS, title, Field.Store.NO));
        document.add(new TextField(WORDS, text, Field.Store.NO));
        document.add(new StoredField("text", text));
        paper.authors().forEach(author -> document.add(new TextField("authors", author, Field.Store.YES)));
        return document;
    }
}
