package io.mayberelated.search.query;

import io.mayberelated.search.index.Fields;
import io.mayberelated.search.query.Found.Total;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;

/** Finds one page of hits in one view of the index. */
final class Pages {
    /** Counting on costs more than finding the best; a person does not tell 1,000 from 30,000. */
    private static final int COUNTED = 1_000;

    private static final TopDocs NOTHING = new TopDocs(new TotalHits(0, TotalHits.Relation.EQUAL_TO), new ScoreDoc[0]);

    private final IndexSearcher searcher;
    private final Plan plan;
    private final SearchQuery asked;
    private final LocalDate today;

    Pages(IndexSearcher searcher, Plan plan, SearchQuery asked, LocalDate today) {
        this.searcher = searcher;
        this.plan = plan;
        this.asked = asked;
        this.today = today;
    }

    /** @param next where this page ended, if there is another */
    record Found(List<Ranked> hits, Total total, Optional<Place> next) {}

    /** Where a page ended, see {@link Cursor}. */
    record Place(int ranked, long first, long second, int document) {
        static final Place START = new Place(0, 0, 0, Integer.MIN_VALUE);

        static Place of(Cursor cursor) {
            return new Place(cursor.ranked(), cursor.first(), cursor.second(), cursor.document());
        }

        /** In another view the document is another one; what is of equal rank rather comes twice than not at all. */
        Place inAnotherView() {
            return new Place(ranked, first, second, -1);
        }
    }

    Found after(Place place) throws IOException {
        boolean byRelevance = plan.isRanking() && asked.ranked().by() == SearchQuery.Sorting.RELEVANCE;
        return byRelevance ? ranked(place) : sorted(place);
    }

    private Found ranked(Place place) throws IOException {
        SearchQuery.Mode mode = mode();
        int depth = Window.depth(mode, asked.ranked());
        int limit = asked.page().limit();
        TopDocs byWords =
                mode == SearchQuery.Mode.SEMANTIC ? NOTHING : best(Math.max(depth, limit + 1), Optional.empty());
        TopDocs inWindow = first(byWords, depth);
        Window window = Window.of(
                searcher, plan, inWindow, mode, asked.ranked().isBoosted() ? Optional.of(today) : Optional.empty());
        List<Ranked> hits = new ArrayList<>(limit + 1);
        int from = place.ranked() == Cursor.BEYOND
                ? window.best().size()
                : Math.min(place.ranked(), window.best().size());
        hits.addAll(window.best().subList(from, Math.min(window.best().size(), from + limit + 1)));
        if (hits.size() <= limit && mode != SearchQuery.Mode.SEMANTIC) {
            hits.addAll(beyond(window, byWords, depth, place, limit + 1 - hits.size()));
        }
        return found(hits, total(byWords, window), next(hits, from, window));
    }

    /** Without a vector, meaning cannot count. */
    SearchQuery.Mode mode() {
        return plan.meaning().isEmpty()
                ? SearchQuery.Mode.LEXICAL
                : asked.ranked().mode();
    }

    /** What comes after the window, in the order of its words; some of it may have been found with the window. */
    private List<Ranked> beyond(Window window, TopDocs byWords, int depth, Place place, int wanted) throws IOException {
        if (place.ranked() == Cursor.BEYOND) {
            ScoreDoc last = new ScoreDoc(place.document(), Float.intBitsToFloat((int) place.first()));
            return rest(best(wanted + window.extra().size(), Optional.of(last)), 0, window, wanted);
        }
        List<Ranked> found = rest(byWords, depth, window, wanted);
        boolean isAll = byWords.scoreDocs.length < Math.max(depth, asked.page().limit() + 1);
        return isAll || found.size() == wanted
                ? found
                : rest(best(wanted + window.extra().size(), window.last()), 0, window, wanted);
    }

    private List<Ranked> rest(TopDocs found, int from, Window window, int wanted) {
        boolean isScored = mode() == SearchQuery.Mode.LEXICAL;
        return Arrays.stream(found.scoreDocs)
                .skip(from)
                .filter(doc -> !window.extra().contains(doc.doc))
                .limit(wanted)
                .map(doc -> Ranked.byWords(doc.doc, doc.score, isScored ? doc.score : 0))
                .toList();
    }

    private Optional<Place> next(List<Ranked> hits, int from, Window window) {
        int limit = asked.page().limit();
        if (hits.size() <= limit) {
            return Optional.empty();
        }
        if (from + limit <= window.best().size()) {
            return Optional.of(new Place(from + limit, 0, 0, 0));
        }
        Ranked last = hits.get(limit - 1);
        return Optional.of(new Place(Cursor.BEYOND, Float.floatToIntBits((float) last.words()), 0, last.document()));
    }

    private TopDocs best(int count, Optional<ScoreDoc> after) throws IOException {
        return searcher.search(plan.query(), new TopScoreDocCollectorManager(count, after.orElse(null), COUNTED));
    }

    private static TopDocs first(TopDocs found, int count) {
        return found.scoreDocs.length <= count
                ? found
                : new TopDocs(found.totalHits, Arrays.copyOf(found.scoreDocs, count));
    }

    private Found sorted(Place place) throws IOException {
        Sort sort = sort();
        int limit = asked.page().limit();
        boolean isFirst = place.equals(Place.START);
        TopDocs found = searcher.search(
                plan.query(), new TopFieldCollectorManager(sort, limit + 1, isFirst ? null : last(place), COUNTED));
        List<Ranked> hits = Arrays.stream(found.scoreDocs)
                .map(doc -> new Ranked(doc.doc, 0, Double.NaN, List.of()))
                .toList();
        Optional<Place> next =
                hits.size() > limit ? Optional.of(place((FieldDoc) found.scoreDocs[limit - 1])) : Optional.empty();
        return found(hits, total(found), next);
    }

    /** What has no date comes last. */
    private Sort sort() {
        SortField newest = number(Fields.TIME);
        SortField discussed = asked.ranked().by() == SearchQuery.Sorting.DISCUSSION ? number(Fields.DISCUSSED) : newest;
        return new Sort(discussed, newest, SortField.FIELD_DOC);
    }

    private static SortField number(String field) {
        SortField most = new SortField(field, SortField.Type.LONG, true);
        most.setMissingValue(Long.MIN_VALUE);
        return most;
    }

    private static FieldDoc last(Place place) {
        return new FieldDoc(
                place.document(), Float.NaN, new Object[] {place.first(), place.second(), place.document()});
    }

    private static Place place(FieldDoc last) {
        return new Place(0, (Long) last.fields[0], (Long) last.fields[1], last.doc);
    }

    private Found found(List<Ranked> hits, Total total, Optional<Place> next) {
        return new Found(hits.subList(0, Math.min(asked.page().limit(), hits.size())), total, next);
    }

    private static Total total(TopDocs found) {
        return new Total(found.totalHits.value(), found.totalHits.relation() == TotalHits.Relation.EQUAL_TO);
    }

    /** What is near in meaning without sharing a word is found too; how much more would be is not known. */
    private static Total total(TopDocs byWords, Window window) {
        Total words = total(byWords);
        boolean hasNearest = window.best().stream().anyMatch(hit -> !Double.isNaN(hit.meaning()));
        return new Total(Math.max(words.value(), window.best().size()), words.isExact() && !hasNearest);
    }
}
