package io.mayberelated.search.query;

import io.mayberelated.events.Embedding;
import io.mayberelated.events.analysis.Analysis;
import io.mayberelated.events.embed.Embedder;
import io.mayberelated.events.query.Question;
import io.mayberelated.search.index.Card;
import io.mayberelated.search.index.Columns;
import io.mayberelated.search.index.Searchers;
import io.mayberelated.search.index.States;
import io.mayberelated.search.index.ViewId;
import io.mayberelated.search.query.Found.Correction;
import io.mayberelated.search.query.Found.Hit;
import io.mayberelated.search.query.Found.Understood;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader.ExitingReaderException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.search.IndexSearcher;

/** Answers a search, page by page. */
public final class Search {
    private static final String NO_MODEL = "no model is loaded (embed.enabled), so only words count";
    /** Walked through in less than a tenth of a second. */
    private static final long POSTINGS_WITHOUT_CLOCK = 2_000_000;

    private static final String NO_WORDS = "nothing is asked that could have a meaning";

    private final Searchers searchers;
    private final States states;
    private final Cursors cursors;
    private final Optional<Embedder> embedder;
    private final Duration timeout;
    private final InstantSource clock;

    public Search(
            Searchers searchers,
            States states,
            Cursors cursors,
            Optional<Embedder> embedder,
            Duration timeout,
            InstantSource clock) {
        this.searchers = searchers;
        this.states = states;
        this.cursors = cursors;
        this.embedder = embedder;
        this.timeout = timeout;
        this.clock = clock;
    }

    /**
     * @throws TooMuchAsked when the text is too long a question
     * @throws Cursors.BadCursor when the cursor is not one for this search
     * @throws ViewGone when the view that the cursor belongs to is kept no longer
     */
    public Found find(SearchQuery asked) {
        Optional<Question> question = asked.text().map(Question::read);
        question.flatMap(Question::excess).ifPresent(excess -> {
            throw new TooMuchAsked(excess);
        });
        Optional<Cursor> from = asked.page().cursor().map(cursor -> cursors.read(cursor, asked.question()));
        Plan.Asked whole = new Plan.Asked(asked, question, meaning(asked, question));
        if (from.isEmpty()) {
            return searchers.with(view -> answer(whole, view, Optional.empty(), Pages.Place.START));
        }
        Pages.Place place = Pages.Place.of(from.get());
        return searchers
                .with(from.get().view(), view -> answer(whole, view, from, place))
                .or(() -> asked.page().isLatest()
                        ? Optional.of(searchers.with(view -> answer(whole, view, from, place.inAnotherView())))
                        : Optional.empty())
                .orElseThrow(ViewGone::new);
    }

    /** Changes with all that could change the answer: the index, and the day by which it is told what is recent. */
    public String tag(SearchQuery asked) {
        ViewId view = asked.page()
                .cursor()
                .map(cursor -> cursors.read(cursor, asked.question()).view())
                .orElseGet(searchers::current);
        return "%x-%x-%x".formatted(view.index(), view.version(), today().toEpochDay());
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private Optional<Embedding> meaning(SearchQuery asked, Optional<Question> question) {
        boolean counts = asked.ranked().mode() != SearchQuery.Mode.LEXICAL
                && asked.ranked().by() == SearchQuery.Sorting.RELEVANCE;
        return counts ? embedder.flatMap(model -> question.flatMap(Sense::of).map(model::query)) : Optional.empty();
    }

    private Found answer(Plan.Asked asked, IndexSearcher view, Optional<Cursor> from, Pages.Place place)
            throws IOException {
        QueryTimeoutImpl time = new QueryTimeoutImpl(timeout.toMillis());
        IndexSearcher searcher = timed(view, asked, time);
        LocalDate today =
                from.map(cursor -> LocalDate.ofEpochDay(cursor.today())).orElseGet(this::today);
        List<Correction> corrections = asked.search().ranked().isCorrected()
                ? asked.question()
                        .map(question -> Spelling.corrections(view, question))
                        .orElse(List.of())
                : List.of();
        Plan.Asked read = Spelling.corrected(asked, corrections);
        try {
            Joins joins = new Joins(searcher, states);
            Plan plan = Plan.of(read, searcher, joins);
            Pages pages = new Pages(searcher, plan, asked.search(), today);
            Pages.Found page = pages.after(place);
            Map<Facet, Facets.Counted> facets = new Facets(searcher, joins).of(read);
            return new Found(
                    understood(asked, pages.mode(), corrections),
                    hits(searcher, plan, read, page),
                    page.total(),
                    page.next().filter(_ -> !searcher.timedOut()).map(next -> cursor(asked, view, today, next)),
                    facets,
                    searcher.timedOut());
        } catch (ExitingReaderException outOfTime) {
            return new Found(
                    understood(asked, SearchQuery.Mode.LEXICAL, corrections),
                    List.of(),
                    new Found.Total(0, false),
                    Optional.empty(),
                    Map.of(),
                    true);
        }
    }

    /**
     * Beginnings of words are looked up before anything is searched; only the reader itself can break that off. What looks
     * at so few postings that it ends by itself need not look at the clock, which costs a twentieth of the search.
     */
    private static IndexSearcher timed(IndexSearcher view, Plan.Asked asked, QueryTimeoutImpl time) throws IOException {
        boolean expands = asked.question().map(Question::prefixes).orElse(0) > 0;
        long postings = (long) asked.question().map(Question::clauses).orElse(1)
                * view.getIndexReader().maxDoc();
        if (!expands
                && postings < POSTINGS_WITHOUT_CLOCK
                && asked.search().wants().facets().isEmpty()) {
            return view;
        }
        IndexReader reader = expands
                ? ExitableDirectoryReader.wrap((DirectoryReader) view.getIndexReader(), time)
                : view.getIndexReader();
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(Analysis.similarity());
        searcher.setTimeout(time);
        return searcher;
    }

    private String cursor(Plan.Asked asked, IndexSearcher view, LocalDate today, Pages.Place next) {
        ViewId kept = searchers.keep(view);
        Cursor cursor =
                new Cursor(kept, today.toEpochDay(), next.ranked(), next.first(), next.second(), next.document());
        return cursors.write(cursor, asked.search().question());
    }

    private Optional<Understood> understood(Plan.Asked asked, SearchQuery.Mode used, List<Correction> corrections) {
        return asked.question()
                .map(question -> new Understood(
                        question,
                        used,
                        used == asked.search().ranked().mode() ? Optional.empty() : Optional.of(instead()),
                        corrections,
                        Spelling.didYouMean(asked.search().text().orElse(""), corrections)));
    }

    private String instead() {
        return embedder.isEmpty() ? NO_MODEL : NO_WORDS;
    }

    private List<Hit> hits(IndexSearcher searcher, Plan plan, Plan.Asked asked, Pages.Found page) throws IOException {
        Optional<Highlights> highlights = asked.question()
                .filter(_ -> asked.search().wants().highlights())
                .map(question -> new Highlights(plan.text(), question.isPlain()));
        List<Hit> hits = new ArrayList<>(page.hits().size());
        for (Ranked ranked : page.hits()) {
            Card card = Columns.card(searcher, ranked.document());
            Map<String, List<String>> marked = highlights.isPresent()
                    ? highlights.get().of(card, states.said(searcher, ranked.document()))
                    : Map.of();
            Optional<Explained> explained = asked.search().wants().explanation()
                    ? Optional.of(Explanations.of(searcher, plan.text(), ranked))
                    : Optional.empty();
            hits.add(new Hit(card, ranked.document(), ranked.score(), marked, explained));
        }
        return hits;
    }
}
