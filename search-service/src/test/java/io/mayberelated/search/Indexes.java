package io.mayberelated.search;

import io.mayberelated.events.analysis.Analysis;
import io.mayberelated.search.index.Layout;
import io.mayberelated.search.index.LuceneIndex;
import io.mayberelated.search.index.SearchConfig;
import io.mayberelated.search.index.States;
import io.mayberelated.search.query.Cursors;
import io.mayberelated.search.query.Filters;
import io.mayberelated.search.query.Found;
import io.mayberelated.search.query.Search;
import io.mayberelated.search.query.SearchQuery;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Real indexes in a folder of a test, and questions to them. */
public final class Indexes {
    private static final SearchQuery.Ranked BY_WORDS =
            new SearchQuery.Ranked(SearchQuery.Mode.LEXICAL, SearchQuery.Sorting.RELEVANCE, false, true);

    private Indexes() {}

    public static LuceneIndex open(Path folder) {
        return open(folder, Layout.CURRENT);
    }

    public static LuceneIndex open(Path folder, Layout layout) {
        return LuceneIndex.open(config(folder), layout, InstantSource.fixed(Works.THEN));
    }

    public static Layout otherMinor() {
        return new Layout(Layout.CURRENT.major(), Layout.CURRENT.minor() + 1, Analysis.VERSION);
    }

    /** The defaults, in this folder. */
    public static SearchConfig config(Path folder, String... more) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .withMapping(SearchConfig.class)
                .withDefaultValue("search.data-folder", folder.toString());
        for (int i = 0; i < more.length; i += 2) {
            builder.withDefaultValue(more[i], more[i + 1]);
        }
        return builder.build().getConfigMapping(SearchConfig.class);
    }

    /** Without a model, so that words alone count. */
    public static Search search(LuceneIndex index, Path folder) {
        return new Search(
                index,
                new States(),
                new Cursors(new byte[32]),
                Optional.empty(),
                config(folder).timeout(),
                InstantSource.fixed(Works.THEN));
    }

    /** By words alone, with highlights. */
    public static SearchQuery query(String text, Filters filters) {
        return new SearchQuery(Optional.of(text), filters, BY_WORDS, SearchQuery.Page.first(20), wants(true));
    }

    public static SearchQuery query(Optional<String> text, int limit, Optional<String> cursor) {
        return new SearchQuery(text, Filters.NONE, BY_WORDS, new SearchQuery.Page(limit, cursor, false), wants(false));
    }

    public static SearchQuery.Wants wants(boolean highlights) {
        return new SearchQuery.Wants(highlights, false, Set.of(), SearchQuery.FACET_VALUES_DEFAULT);
    }

    /** Filters by nothing, by words alone unless the ranking says otherwise. */
    public static SearchQuery ranked(String text, SearchQuery.Ranked ranked) {
        return new SearchQuery(Optional.of(text), Filters.NONE, ranked, SearchQuery.Page.first(20), wants(false));
    }

    public static List<String> ids(Found found) {
        return found.hits().stream().map(hit -> hit.card().id()).toList();
    }
}
