package io.mayberelated.deploy.benchmark.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** English as search-service reads it; a comparison of other terms would be none. */
final class LuceneEnglish extends Analyzer {
    /** Recommends a module that search-service does without, too. Loggers that nobody holds are forgotten. */
    private static final Logger ADVICE = Logger.getLogger("org.apache.lucene.internal.vectorization");

    LuceneEnglish() {
        ADVICE.setLevel(Level.SEVERE);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer words = new StandardTokenizer();
        TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words)));
        return new TokenStreamComponents(words, new PorterStemFilter(folded));
    }

    List<String> terms(String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream tokens = tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading a text from memory", e);
        }
        return terms;
    }
}
