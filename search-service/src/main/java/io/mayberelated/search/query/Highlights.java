package io.mayberelated.search.query;

import io.mayberelated.events.TextId;
import io.mayberelated.search.index.Card;
import io.mayberelated.search.index.Fields;
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
    private final boolean isPlain;
    private final UnifiedHighlighter titles;
    private final UnifiedHighlighter names;
    private final UnifiedHighlighter texts;

    /** @param isPlain whether the question is made of words alone, which are then looked for one by one */
    Highlights(Query query, boolean isPlain) {
        this.query = query;
        this.isPlain = isPlain;
        this.titles = highlighter(WholeBreakIterator::new, Set.of(Fields.WORK, Fields.TITLE, Fields.TITLE_WORDS));
        this.names = highlighter(WholeBreakIterator::new, Set.of(Fields.WORK, Fields.AUTHORS));
        this.texts = highlighter(Highlights::snippets, Set.of(Fields.WORK, Fields.SAID, Fields.TEXT));
    }

    /**
     * Field → its snippets; a field without a find is not there.
     *
     * @param said the abstract or the text
     */
    Map<String, List<String>> of(Card hit, String said) throws IOException {
        Map<String, List<String>> marked = new LinkedHashMap<>();
        boolean isWork = hit.kind() == TextId.Kind.WORK;
        if (isWork) {
            mark(marked, titles, "title", hit.title());
        }
        mark(marked, texts, isWork ? "abstract" : "text", said);
        mark(marked, names, "authors", String.join(", ", hit.authors()));
        return marked;
    }

    private void mark(Map<String, List<String>> marked, UnifiedHighlighter highlighter, String field, String text)
            throws IOException {
        Optional<Object> found =
                Optional.ofNullable(highlighter.highlightWithoutSearcher(Fields.WORK, query, text, SNIPPETS_MAX));
        found.map(Snippets.class::cast).ifPresent(snippets -> marked.put(field, snippets.html()));
    }

    /** @param fields where the question looks for what may be marked here */
    private UnifiedHighlighter highlighter(Supplier<BreakIterator> breaks, Set<String> fields) {
        return UnifiedHighlighter.builderWithoutSearcher(Fields.analyzer())
                .withBreakIterator(breaks)
                .withFormatter(new MarkedHtml())
                .withFieldMatcher(fields::contains)
                .withMaxLength(CHARS_MAX)
                // To weigh the whole question marks a phrase as one, and takes five times as long.
                .withWeightMatches(!isPlain)
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
