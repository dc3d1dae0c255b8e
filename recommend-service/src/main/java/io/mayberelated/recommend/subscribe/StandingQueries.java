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
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;

/**
 * The queries that subscribers wait for. A text is not compared with each of them: it is the query, and they are what is
 * searched (Lucene Monitor).
 */
final class StandingQueries implements AutoCloseable {
    private final Monitor monitor;
    /** By subscription: the words to quote by. */
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
            subscription.interest().query().map(Question::read).ifPresent(question -> {
                words.put(subscription.id(), AskedWords.of(question.whole()));
                queries.add(new MonitorQuery(subscription.id(), QuestionQueries.of(question)));
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
        List<String> gone =
                subscriptions.stream().filter(id -> words.remove(id) != null).toList();
        try {
            if (!gone.isEmpty()) {
                monitor.deleteById(gone);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param words what to quote a sentence by */
    record Match(String subscription, Set<String> words) {}

    /** In the order of their ids. */
    List<Match> matching(Arrived text) {
        if (words.isEmpty()) {
            return List.of();
        }
        try {
            Set<String> ids = new TreeSet<>();
            monitor.match(text.document(), QueryMatch.SIMPLE_MATCHER)
                    .getMatches()
                    .forEach(match -> ids.add(match.getQueryId()));
            return ids.stream()
                    .map(id -> new Match(id, words.getOrDefault(id, Set.of())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            monitor.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
