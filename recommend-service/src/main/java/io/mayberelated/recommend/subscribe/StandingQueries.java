package io.mayberelated.recommend.subscribe;

import io.mayberelated.events.query.Question;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The words and queries that subscribers wait for. A text is not compared with each subscription: it is the query, and the
 * subscriptions are what is searched (Lucene Monitor).
 */
final class StandingQueries implements AutoCloseable {
    private static final String OF_TEXT = "text:";
    private static final String OF_QUERY = "query:";

    private final Monitor monitor;
    /** By the id under which the monitor knows it: the words to quote by. */
    private final Map<String, Set<String>> words = new HashMap<>();

    StandingQueries() {
        try {
            this.monitor = new Monitor(Layout.ANALYZER, new TermFilteredPresearcher());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All at once: each change of the monitor costs about the same, however much is in it. */
    void add(Collection<Subscription> subscriptions) {
        List<MonitorQuery> queries = new ArrayList<>();
        for (Subscription subscription : subscriptions) {
            subscription.interest().text().ifPresent(text -> {
                Set<String> wanted = Words.of(text);
                words.put(OF_TEXT + subscription.id(), wanted);
                queries.add(new MonitorQuery(OF_TEXT + subscription.id(), query(wanted)));
            });
            subscription.interest().query().map(Question::read).ifPresent(question -> {
                words.put(OF_QUERY + subscription.id(), AskedWords.of(question.whole()));
                queries.add(new MonitorQuery(OF_QUERY + subscription.id(), QuestionQueries.of(question)));
            });
        }
        try {
            if (!queries.isEmpty()) {
                monitor.register(queries);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(Collection<String> subscriptions) {
        List<String> gone = subscriptions.stream()
                .flatMap(id -> List.of(OF_TEXT + id, OF_QUERY + id).stream())
                .filter(id -> words.remove(id) != null)
                .toList();
        try {
            if (!gone.isEmpty()) {
                monitor.deleteById(gone);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param isQuery whether the query matched, and not the text
     * @param words   what the subscriber waits for
     * @param share   how much of it the text has, 0 to 1
     */
    record Match(String subscription, boolean isQuery, Set<String> words, double share) {}

    /** In the order of their ids. */
    List<Match> matching(Arrived text) {
        if (words.isEmpty()) {
            return List.of();
        }
        Set<String> ids = ids(text.document());
        Set<String> found = ids.isEmpty() ? Set.of() : Words.of(text.words());
        return ids.stream().map(id -> match(id, found)).toList();
    }

    /**
     * How many of a text's words must be there: all of two, 60 % of ten, and 30 % of those beyond. A phrase is meant as it
     * stands; a paragraph has words around its subject that the text need not share.
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

    private Set<String> ids(Document document) {
        try {
            Set<String> ids = new TreeSet<>();
            monitor.match(document, QueryMatch.SIMPLE_MATCHER)
                    .getMatches()
                    .forEach(match -> ids.add(match.getQueryId()));
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a query, whatever matches it matches all of it. */
    private Match match(String id, Set<String> found) {
        boolean isQuery = id.startsWith(OF_QUERY);
        Set<String> wanted = words.getOrDefault(id, Set.of());
        long shared = wanted.stream().filter(found::contains).count();
        double share = isQuery ? 1 : wanted.isEmpty() ? 0 : (double) shared / wanted.size();
        return new Match(id.substring(id.indexOf(':') + 1), isQuery, wanted, share);
    }

    private static Query query(Set<String> wanted) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        wanted.forEach(word -> query.add(anywhere(word), Occur.SHOULD));
        return query.setMinimumNumberShouldMatch(wordsRequired(wanted.size())).build();
    }

    private static Query anywhere(String word) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Layout.WORK, word)), Occur.SHOULD)
                .add(new TermQuery(new Term(Layout.TEXT, word)), Occur.SHOULD)
                .build();
    }
}
