package io.mayberelated.search.query;

import io.mayberelated.events.Link;
import io.mayberelated.events.Mention.Place;
import io.mayberelated.events.TextId;
import io.mayberelated.events.analysis.Analysis;
import io.mayberelated.search.index.Card;
import io.mayberelated.search.index.Columns;
import io.mayberelated.search.index.Fields;
import io.mayberelated.search.index.Searchers;
import io.mayberelated.search.index.States;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/**
 * Proposes how to go on with what was typed: titles, authors, and the short names that comments have for works. From the
 * index itself, so that what came in a moment ago is proposed too.
 */
public final class Suggest {
    public static final int CHARS_MAX = 200;
    public static final int LIMIT_MAX = 20;
    public static final int LIMIT_DEFAULT = 8;

    /** Beginnings of few letters are those of half of all words; so many are looked at. */
    private static final int LOOKED_AT = 1_000;
    /** For each title that is shown, others are weighed. */
    private static final int TITLES_WEIGHED = 50;

    private static final Sort MOST_DISCUSSED_FIRST = new Sort(
            new SortField(Fields.DISCUSSED, SortField.Type.LONG, true),
            new SortField(Fields.CITED, SortField.Type.LONG, true),
            SortField.FIELD_DOC);

    private static final Comparator<Map.Entry<String, Integer>> MOST_FIRST =
            Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    private final Searchers searchers;
    private final States states;

    public Suggest(Searchers searchers, States states) {
        this.searchers = searchers;
        this.states = states;
    }

    public record Suggestions(List<Title> titles, List<Author> authors, List<Nickname> nicknames) {
        public Suggestions {
            titles = List.copyOf(titles);
            authors = List.copyOf(authors);
            nicknames = List.copyOf(nicknames);
        }
    }

    /** @param marked as HTML, with what was typed in {@code <mark>} */
    public record Title(String id, String title, List<String> authors, Optional<Integer> year, String marked) {}

    /** @param works by how many works and comments of theirs this was looked at, at most so many */
    public record Author(String name, int works, String marked) {}

    /** @param times how often it is used so, at most so many */
    public record Nickname(String name, String work, String title, int times, String marked) {}

    /** At most so many of each. */
    public Suggestions of(String typed, int limit) {
        List<String> words = Analysis.asWritten(typed);
        if (words.isEmpty()) {
            return new Suggestions(List.of(), List.of(), List.of());
        }
        return searchers.with(searcher -> {
            Suggestions found = find(searcher, Typed.of(typed, words), limit);
            boolean isNothing = found.titles().isEmpty()
                    && found.authors().isEmpty()
                    && found.nicknames().isEmpty();
            return isNothing ? find(searcher, Typed.misspelled(typed, words), limit) : found;
        });
    }

    private Suggestions find(IndexSearcher searcher, Typed typed, int limit) throws IOException {
        return new Suggestions(
                titles(searcher, typed, limit), authors(searcher, typed, limit), nicknames(searcher, typed, limit));
    }

    /** Those that begin so first, then those that are talked about. */
    private static List<Title> titles(IndexSearcher searcher, Typed typed, int limit) throws IOException {
        Map<Integer, Card> found = new LinkedHashMap<>();
        Optional<Query> begins = typed.title().map(Fields::beginsLike);
        if (begins.isPresent()) {
            add(searcher, begins.get(), limit, found);
        }
        if (found.size() < limit) {
            add(searcher, typed.in(Fields.TITLE_WORDS), TITLES_WEIGHED, found);
        }
        return found.values().stream()
                .filter(card -> card.kind() == TextId.Kind.WORK)
                .limit(limit)
                .map(card -> new Title(
                        card.id(),
                        card.title(),
                        card.authors(),
                        card.year() == 0 ? Optional.empty() : Optional.of(card.year()),
                        typed.marked(card.title())))
                .toList();
    }

    private static void add(IndexSearcher searcher, Query query, int most, Map<Integer, Card> found)
            throws IOException {
        for (ScoreDoc doc : searcher.search(query, most, MOST_DISCUSSED_FIRST).scoreDocs) {
            if (!found.containsKey(doc.doc)) {
                found.put(doc.doc, Columns.card(searcher, doc.doc));
            }
        }
    }

    private static List<Author> authors(IndexSearcher searcher, Typed typed, int limit) throws IOException {
        Map<String, Integer> names = new HashMap<>();
        for (ScoreDoc doc : some(searcher, typed.in(Fields.AUTHORS))) {
            Columns.card(searcher, doc.doc).authors().stream()
                    .filter(typed::isIn)
                    .forEach(name -> names.merge(name, 1, Integer::sum));
        }
        return names.entrySet().stream()
                .sorted(MOST_FIRST)
                .limit(limit)
                .map(each -> new Author(each.getKey(), each.getValue(), typed.marked(each.getKey())))
                .toList();
    }

    private List<Nickname> nicknames(IndexSearcher searcher, Typed typed, int limit) throws IOException {
        record Named(String name, String work) {}
        Map<Named, Integer> times = new LinkedHashMap<>();
        for (ScoreDoc doc : some(searcher, typed.in(Fields.NICKNAME))) {
            Link link = states.link(searcher, doc.doc);
            String name = link.place()
                    .map(Place::surface)
                    .map(surface -> surface.exact())
                    .orElse(link.name().value());
            Optional<String> work = link.target().map(target -> target.name().toString());
            work.ifPresent(target -> times.merge(new Named(name, target), 1, Integer::sum));
        }
        List<Nickname> nicknames = new ArrayList<>();
        for (Map.Entry<Named, Integer> each : times.entrySet().stream()
                .sorted(Map.Entry.<Named, Integer>comparingByValue().reversed())
                .limit(limit)
                .toList()) {
            String name = each.getKey().name();
            Works.named(searcher, each.getKey().work())
                    .ifPresent(card -> nicknames.add(
                            new Nickname(name, card.id(), card.title(), each.getValue(), typed.marked(name))));
        }
        return nicknames;
    }

    private static ScoreDoc[] some(IndexSearcher searcher, Query query) throws IOException {
        return searcher.search(query, new TopScoreDocCollectorManager(LOOKED_AT, null, LOOKED_AT)).scoreDocs;
    }
}
