package io.mayberelated.search.query;

import io.mayberelated.search.index.Analysis;
import io.mayberelated.search.index.Fields;
import io.mayberelated.search.index.Indexed;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
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
    private final UnifiedHighlighter title = highlighter(WholeBreakIterator::new, Highlights::isSaid);
    private final UnifiedHighlighter said = highlighter(Highlights::snippets, Highlights::isSaid);
    private final UnifiedHighlighter authors = highlighter(WholeBreakIterator::new, Fields.AUTHORS::equals);

    Highlights(Query query) {
        this.query = query;
    }

    /** Field → its snippets; a field without a find is not there. */
    Map<String, List<String>> of(Indexed hit) throws IOException {
        Map<String, List<String>> marked = new LinkedHashMap<>();
        switch (hit) {
            case Indexed.Work(var work) -> {
                mark(marked, title, Fields.TITLE, work.title());
                mark(marked, said, Fields.ABSTRACT, work.summary().orElse(""));
                mark(marked, authors, Fields.AUTHORS, String.join(", ", work.authors()));
            }
            case Indexed.Comment(var comment) -> {
                mark(marked, said, Fields.TEXT, comment.text());
                mark(marked, authors, Fields.AUTHORS, comment.author());
            }
        }
        return marked;
    }

    private void mark(Map<String, List<String>> marked, UnifiedHighlighter highlighter, String field, String text)
            throws IOException {
        Optional<Object> found =
                Optional.ofNullable(highlighter.highlightWithoutSearcher(field, query, text, SNIPPETS_MAX));
        found.map(Snippets.class::cast).ifPresent(snippets -> marked.put(field, snippets.html()));
    }

    /** What was looked for in all that a text says is shown in each part of it. */
    private static boolean isSaid(String field) {
        return field.equals(Fields.WORDS) || field.equals(Fields.TITLE);
    }

    private static UnifiedHighlighter highlighter(Supplier<BreakIterator> breaks, Predicate<String> shows) {
        return UnifiedHighlighter.builderWithoutSearcher(Analysis.analyzer())
                .withBreakIterator(breaks)
                .withFieldMatcher(shows)
                .withFormatter(new MarkedHtml())
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
