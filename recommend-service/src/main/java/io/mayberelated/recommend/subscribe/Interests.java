package io.mayberelated.recommend.subscribe;

import io.mayberelated.events.Reason;
import io.mayberelated.events.WorkName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All subscriptions, by what they wait for. A copy of the store in memory, for one thread; brought up to date before each
 * batch, so that whoever has subscribed before something came is told of it.
 */
public final class Interests implements AutoCloseable {
    /**
     * How alike a text must be to one that says nothing about it. Unrelated texts of the model that is used are at 0.57 and
     * few are above 0.7; what is about the same subject is above 0.75.
     */
    public static final double LIKENESS = 0.75;

    private static final int READ_AT_ONCE = 1_000;

    private final Map<String, Subscription> subscriptions = new HashMap<>();
    private final Values<WorkName> works = new Values<>();
    private final Values<String> authors = new Values<>();
    private final Values<String> threads = new Values<>();
    private final Values<String> sites = new Values<>();
    private final StandingQueries queries = new StandingQueries();
    private final WantedWords words = new WantedWords();
    private final Meanings meanings = new Meanings();
    private final Restrictions restrictions = new Restrictions();
    private long revision = -1;
    private Optional<Instant> oldest = Optional.empty();

    /** Takes over what was added and removed. */
    public void refresh(Subscriptions store) {
        long now = store.revision(); // first: what is added meanwhile is found the next time
        if (now == revision) {
            return;
        }
        Set<String> there = store.active();
        remove(subscriptions.keySet().stream().filter(id -> !there.contains(id)).toList());
        List<String> added = there.stream()
                .filter(id -> !subscriptions.containsKey(id))
                .sorted()
                .toList();
        for (int from = 0; from < added.size(); from += READ_AT_ONCE) {
            add(store.find(added.subList(from, Math.min(added.size(), from + READ_AT_ONCE))));
        }
        oldest = subscriptions.values().stream().map(Subscription::createdAt).min(Instant::compareTo);
        revision = now;
    }

    public boolean isEmpty() {
        return subscriptions.isEmpty();
    }

    /** When the first subscription was made: what is older concerns nobody. */
    public Optional<Instant> oldest() {
        return oldest;
    }

    /** One that is told of, by its id. */
    Optional<Subscription> find(String id) {
        return Optional.ofNullable(subscriptions.get(id));
    }

    /** Those who follow a work by any of its names, by id. */
    List<Subscription> following(Collection<WorkName> names) {
        return names.stream()
                .flatMap(name -> works.following(name).stream())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    /** The clauses that a text answers, of those who let it through, by id. */
    List<Hit> hits(Arrived text, Restrictions.Admission admission) {
        List<Hit> hits = new ArrayList<>();
        queries.matching(text)
                .forEach(match -> find(match.subscription()).ifPresent(whose -> hits.add(hit(match, whose))));
        words.matching(Words.of(text.words()))
                .forEach(match -> find(match.subscription()).ifPresent(whose -> hits.add(hit(match, whose))));
        text.meaning().stream()
                .flatMap(meaning -> meanings.matching(meaning).stream())
                .forEach(match -> find(match.subscription()).ifPresent(whose -> hits.add(hit(match, whose))));
        text.authors()
                .forEach(author ->
                        follow(Reason.Type.BY_AUTHOR, author, authors.following(Values.spelled(author)), hits));
        text.thread().ifPresent(thread -> follow(Reason.Type.IN_THREAD, thread, threads.following(thread), hits));
        text.sites().forEach(site -> follow(Reason.Type.ON_SITE, site, sites.following(site), hits));
        return hits.stream()
                .filter(hit -> isAlikeEnough(hit) && admission.admits(hit.subscription()))
                .sorted(Comparator.comparing(hit -> hit.subscription().id()))
                .toList();
    }

    Restrictions.Admission admission(Arrived text) {
        return restrictions.to(text);
    }

    @Override
    public void close() {
        queries.close();
    }

    public void add(Collection<Subscription> added) {
        for (Subscription one : added) {
            subscriptions.put(one.id(), one);
            works.add(one.interest().works(), one.id());
            authors.add(authors(one), one.id());
            threads.add(one.interest().threads(), one.id());
            sites.add(one.interest().sites(), one.id());
            one.meaning()
                    .ifPresent(meaning -> meanings.add(
                            one.id(), meaning, one.interest().threshold().orElse(LIKENESS)));
            one.interest().text().ifPresent(text -> words.add(one.id(), Words.of(text)));
            restrictions.add(one);
        }
        queries.add(added);
    }

    private void remove(List<String> ids) {
        ids.stream().flatMap(id -> find(id).stream()).forEach(gone -> {
            works.remove(gone.interest().works(), gone.id());
            authors.remove(authors(gone), gone.id());
            threads.remove(gone.interest().threads(), gone.id());
            sites.remove(gone.interest().sites(), gone.id());
            words.remove(gone.id());
            meanings.remove(gone.id());
            restrictions.remove(gone.id());
        });
        queries.remove(ids);
        ids.forEach(subscriptions::remove);
    }

    private static List<String> authors(Subscription subscription) {
        return subscription.interest().authors().stream().map(Values::spelled).toList();
    }

    /** How many words two texts share says less than how alike they mean to be; a threshold is for either. */
    private static boolean isAlikeEnough(Hit hit) {
        return hit.type() != Reason.Type.MATCHES_TEXT
                || hit.share() >= hit.subscription().interest().threshold().orElse(0d);
    }

    private static Hit hit(StandingQueries.Match match, Subscription whose) {
        String query = whose.interest().query().orElse("");
        return new Hit(whose, Reason.Type.MATCHES_QUERY, query, 1, match.words());
    }

    private static Hit hit(WantedWords.Match match, Subscription whose) {
        String text = whose.interest().text().orElse("");
        return new Hit(whose, Reason.Type.MATCHES_TEXT, text, match.share(), match.words());
    }

    private static Hit hit(Meanings.Match match, Subscription whose) {
        String text = whose.interest().text().orElse("");
        return new Hit(whose, Reason.Type.MATCHES_MEANING, text, Math.clamp(match.likeness(), 0, 1), Words.of(text));
    }

    private void follow(Reason.Type type, String clause, Set<String> followers, List<Hit> hits) {
        followers.forEach(id -> find(id).ifPresent(whose -> hits.add(new Hit(whose, type, clause, 1, Set.of()))));
    }
}
