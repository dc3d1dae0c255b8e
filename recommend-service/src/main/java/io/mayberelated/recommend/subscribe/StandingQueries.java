package io.mayberelated.recommend.subscribe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The words that subscribers wait for. A text is not compared with each subscription: it is the query, and the
 * subscriptions are what is searched (Lucene Monitor).
 */
final class StandingQueries implements AutoCloseable {
    private static final String TEXT = "text";

    private final Monitor monitor;
    private final Map<String, Set<String>> words = new HashMap<>();

    StandingQueries() {
        try {
            this.monitor = new Monitor(Words.ANALYZER, new TermFilteredPresearcher());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(String subscription, String text) {
        Set<String> wanted = Words.of(text);
        words.put(subscription, wanted);
        try {
            monitor.register(new MonitorQuery(subscription, query(wanted)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(String subscription) {
        if (words.remove(subscription) != null) {
            try {
                monitor.deleteById(subscription);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * @param words what the subscriber waits for
     * @param share how much of it the text has, 0 to 1
     */
    record Match(String subscription, Set<String> words, double share) {}

    /** In the order of their ids. */
    List<Match> matching(String text) {
        if (words.isEmpty()) {
            return List.of();
        }
        Set<String> found = Words.of(text);
        return ids(text).stream()
                .sorted()
                .map(id -> match(id, words.getOrDefault(id, Set.of()), found))
                .toList();
    }

    /**
     * How many of a subscription's words a text must have: all of two, 60 % of ten, and 30 % of those beyond. A phrase is
     * meant as it stands; a paragraph has words around its subject that the text need not share.
     */
    static int wordsRequired(int words) {
        int few = Math.min(words, 10);
        int required = few <= 2 ? few : (few * 60 + 99) / 100;
        return required + ((words - few) * 30 + 99) / 100;
    }

    @Override
    public void close() {
        try {
            monitor.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> ids(String text) {
        Document document = new Document();
        document.add(new TextField(TEXT, text, Field.Store.NO));
        try {
            MatchingQueries<QueryMatch> matches = monitor.match(document, QueryMatch.SIMPLE_MATCHER);
            return matches.getMatches().stream().map(QueryMatch::getQueryId).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Match match(String id, Set<String> wanted, Set<String> found) {
        long shared = wanted.stream().filter(found::contains).count();
        return new Match(id, wanted, wanted.isEmpty() ? 0 : (double) shared / wanted.size());
    }

    private static Query query(Set<String> wanted) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        wanted.forEach(word -> query.add(new TermQuery(new Term(TEXT, word)), Occur.SHOULD));
        return query.setMinimumNumberShouldMatch(wordsRequired(wanted.size())).build();
    }
}
