package io.mayberelated.recommend.subscribe;

import io.mayberelated.events.query.Question;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/** What interests want to hear nothing of, whichever of their clauses would fire. */
final class Restrictions {
    private final Map<String, Query> admitted = new HashMap<>();

    void add(Subscription subscription) {
        if (subscription.interest().isRestricted()) {
            admitted.put(subscription.id(), query(subscription.interest()));
        }
    }

    void remove(String subscription) {
        admitted.remove(subscription);
    }

    Admission to(Arrived text) {
        return new Admission(text);
    }

    private static Query query(Interest interest) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(new MatchAllDocsQuery(), Occur.MUST);
        interest.filter()
                .map(Question::read)
                .ifPresent(question -> query.add(QuestionQueries.of(question), Occur.FILTER));
        if (!interest.mute().isEmpty()) {
            query.add(QuestionQueries.anyPhrase(interest.mute()), Occur.MUST_NOT);
        }
        return query.build();
    }

    /** Whether one text is let through. Its words are looked at only when somebody restricts them. */
    final class Admission {
        private final Arrived text;
        private Optional<IndexSearcher> searcher = Optional.empty();

        private Admission(Arrived text) {
            this.text = text;
        }

        boolean admits(Subscription subscription) {
            return Optional.ofNullable(admitted.get(subscription.id()))
                    .map(this::matches)
                    .orElse(true);
        }

        private boolean matches(Query query) {
            IndexSearcher open = searcher.orElseGet(() ->
                    MemoryIndex.fromDocument(text.document(), Layout.ANALYZER).createSearcher());
            searcher = Optional.of(open);
            try {
                return open.count(query) > 0;
            } catch (IOException e) {
                throw new UncheckedIOException("a text in memory cannot fail to be read", e);
            }
        }
    }
}
