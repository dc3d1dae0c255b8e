package io.mayberelated.search.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;

/** Snippets as HTML in which only {@code <mark>} is markup; whatever the text holds is escaped. */
final class MarkedHtml extends PassageFormatter {
    @Override
    public Highlights.Snippets format(Passage[] passages, String content) {
        List<String> snippets = new ArrayList<>();
        for (Passage passage : passages) {
            snippets.add(snippet(passage, content));
        }
        return new Highlights.Snippets(snippets);
    }

    private static String snippet(Passage passage, String content) {
        StringBuilder html = new StringBuilder(passage.getStartOffset() > 0 ? "…" : "");
        int at = passage.getStartOffset();
        for (int i = 0; i < passage.getNumMatches(); i++) {
            int start = Math.max(at, passage.getMatchStarts()[i]);
            int end = Math.min(passage.getEndOffset(), passage.getMatchEnds()[i]);
            if (end > start) { // matches may overlap
                escape(content, at, start, html);
                html.append("<mark>");
                escape(content, start, end, html);
                html.append("</mark>");
                at = end;
            }
        }
        escape(content, at, passage.getEndOffset(), html);
        return html.append(passage.getEndOffset() < content.length() ? "…" : "").toString();
    }

    private static void escape(String content, int from, int to, StringBuilder html) {
        for (int i = from; i < to; i++) {
            char c = content.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
    }
}
