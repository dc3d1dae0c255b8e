package io.mayberelated.search.query;

import io.mayberelated.search.index.Fields;
import io.mayberelated.search.index.Indexed;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** Shows where a hit holds what was asked. */
final class Highlights {
    private static final int SNIPPETS_MAX = 3;
    private static final int SNIPPET_CHARS = 180;
    /** A find stands a third into its snippet: what it is about comes before, what is said of it after. */
    private static final float FIND_STANDS_AT = 0.33f;

    private static final int CHARS_MAX = 20_000;

    private final Query query;
    private final UnifiedHighlighter titles =
            highlighter(WholeBreakIterator::new, Set.of(Fields.WORK, Fields.TITLE, Fields.TITLE_WORDS));
    private final UnifiedHighlighter names = highlighter(WholeBreakIterator::new, Set.of(Fields.WORK, Fields.AUTHORS));
    private final UnifiedHighlighter texts =
            highlighter(Highlights::snippets, Set.of(Fields.WORK, Fields.SAID, Fields.TEXT));

    Highlights(Query query) {
        this.query = query;
    }

    /** Field → its snippets; a field without a find is not there. */
    Map<String, List<String>> of(Indexed hit) throws IOException {
        Map<String, List<String>> marked = new LinkedHashMap<>();
        switch (hit) {
            case Indexed.Work(var work) -> {
                mark(marked, titles, "title", work.title());
                mark(marked, texts, "abstract", work.summary().orElse(""));
                mark(marked, names, "authors", String.join(", ", work.authors()));
            }
            case Indexed.Comment(var comment) -> {
                mark(marked, texts, "text", comment.text());
                mark(marked, names, "authors", comment.author());
            }
        }
        return marked;
    }

    private void mark(Map<String, List<String>> marked, UnifiedHighlighter highlighter, String field, String text)
            throws IOException {
        Optional<Object> found =
                Optional.ofNullable(highlighter.highlightWithoutSearcher(Fields.WORK, query, text, SNIPPETS_MAX));
        found.map(Snippets.class::cast).ifPresent(snippets -> marked.put(field, snippets.html()));
    }

    /** @param fields where the question looks for what may be marked here */
    private static UnifiedHighlighter highlighter(Supplier<BreakIterator> breaks, Set<String> fields) {
        return UnifiedHighlighter.builderWithoutSearcher(Fields.analyzer())
                .withBreakIterator(breaks)
                .withFormatter(new MarkedHtml())
                .withFieldMatcher(fields::contains)
                .withMaxLength(CHARS_MAX)
                .withMaxNoHighlightPassages(0)
                .build();
    }

    private static BreakIterator snippets() {
        return LengthGoalBreakIterator.createClosestToLength(
                BreakIterator.getWordInstance(Locale.ENGLISH), SNIPPET_CHARS, FIND_STANDS_AT);
    }

    /** What the highlighter's formatter gives. */
    record Snippets(List<String> html) {}
}
