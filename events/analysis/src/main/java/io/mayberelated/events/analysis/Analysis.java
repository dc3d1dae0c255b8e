package io.mayberelated.events.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/**
 * How text becomes terms, and how terms weigh. The same for documents and questions.
 *
 * <p>Common words stay in the index, so that {@code "to be or not to be"} can be found as a phrase; questions leave them
 * out where other words remain.
 */
public final class Analysis {
    /** Part of the index's fingerprint: with another analysis the terms in an index mean something else. */
    public static final String VERSION = "standard+possessive+lower+fold+porter";

    /**
     * BM25 of Robertson et al. (TREC-3). The constants lie on the plateau of three collections of abstracts (SciFact,
     * Cranfield, CACM): those that are best on any two of them lose nothing on the third to the usual 0.9 and 0.4.
     */
    public static final float K1 = 1.4f;

    public static final float B = 0.5f;

    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    private static final Analyzer ENGLISH = new English();
    private static final Analyzer AS_WRITTEN = new AsWritten();

    private Analysis() {}

    /**
     * English for all fields but some.
     *
     * @param asWritten fields whose words are not brought to their stems: names, and what is shown to people as a word
     */
    public static Analyzer analyzer(Set<String> asWritten) {
        return new PerField(asWritten);
    }

    public static Similarity similarity() {
        return new BM25Similarity(K1, B);
    }

    /** The terms of a text in English, in order. */
    public static List<String> words(String text) {
        return terms(ENGLISH, text);
    }

    /** The words of a text as they are written, but for case and accents, in order. */
    public static List<String> asWritten(String text) {
        return terms(AS_WRITTEN, text);
    }

    /** Whether a word says so little that a question can do without it, whatever signs stand around it. */
    public static boolean isCommon(String word) {
        return CommonEnglish.WORDS.contains(
                AROUND.matcher(word).replaceAll("").replace('’', '\'').toLowerCase(Locale.ROOT));
    }

    private static List<String> terms(Analyzer analyzer, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("", text)) {
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

    private static final class PerField extends DelegatingAnalyzerWrapper {
        private final Set<String> asWritten;

        PerField(Set<String> asWritten) {
            super(PER_FIELD_REUSE_STRATEGY);
            this.asWritten = Set.copyOf(asWritten);
        }

        @Override
        protected Analyzer getWrappedAnalyzer(String field) {
            return asWritten.contains(field) ? AS_WRITTEN : ENGLISH;
        }
    }

    /** A phrase never reaches from one value of a field into the next: from a title into an abstract, from one author into another. */
    private static final int GAP = 100;

    private static final class English extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer words = new StandardTokenizer();
            TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words)));
            return new TokenStreamComponents(words, new PorterStemFilter(folded));
        }

        @Override
        public int getPositionIncrementGap(String field) {
            return GAP;
        }
    }

    private static final class AsWritten extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(words, new ASCIIFoldingFilter(new LowerCaseFilter(words)));
        }

        @Override
        public int getPositionIncrementGap(String field) {
            return GAP;
        }
    }
}
