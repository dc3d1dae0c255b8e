package io.mayberelated.deploy.benchmark.lucene;

import io.mayberelated.deploy.benchmark.client.Asker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/** The ten best documents for any of some words, and not more than their numbers: no parsing, no fields, no JSON. */
public final class LuceneSearch implements AutoCloseable {
    private static final int BEST = 10;

    private final DirectoryReader reader;
    private final List<Query> questions;

    private LuceneSearch(DirectoryReader reader, List<Query> questions) {
        this.reader = reader;
        this.questions = questions;
    }

    /**
     * Opens the index that another program wrote, as it was when that last made it durable.
     *
     * @param folder the index is in it, or somewhere below
     */
    public static LuceneSearch in(Path folder, List<String> questions) throws IOException {
        DirectoryReader reader = DirectoryReader.open(FSDirectory.open(index(folder)));
        LuceneEnglish english = new LuceneEnglish();
        return new LuceneSearch(
                reader,
                questions.stream().map(words -> query(english.terms(words))).toList());
    }

    private static Path index(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(IndexFileNames.SEGMENTS))
                    .map(Path::getParent)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("there is no index in " + folder));
        }
    }

    public int documents() {
        return reader.numDocs();
    }

    public int segments() {
        return reader.leaves().size();
    }

    /** Each with a searcher of its own, on the same reader. */
    public Asker.Source askers() {
        return () -> {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null); // what is asked once only is not worth keeping
            return new Asker() {
                @Override
                public void ask(int number) throws IOException {
                    Query question = questions.get(Math.floorMod(number, questions.size()));
                    if (searcher.search(question, BEST).scoreDocs.length == 0) {
                        throw new IllegalStateException("nothing was found for " + question);
                    }
                }

                @Override
                public void close() {
                    // the reader is shared
                }
            };
        };
    }

    private static Query query(List<String> terms) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        terms.forEach(term -> any.add(new TermQuery(new Term(LuceneIndexing.WORDS, term)), Occur.SHOULD));
        return any.build();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
