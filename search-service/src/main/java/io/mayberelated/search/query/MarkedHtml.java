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
        for (int i = 0; i < passage.getNumMatches(); ) {
            int start = Math.max(at, passage.getMatchStarts()[i]);
            int end = passage.getMatchEnds()[i];
            for (i++; i < passage.getNumMatches() && passage.getMatchStarts()[i] < end; i++) {
                end = Math.max(end, passage.getMatchEnds()[i]); // a phrase and its words: one mark
            }
            HtmlText.append(content, at, start, html);
            at = Math.min(passage.getEndOffset(), end);
            html.append("<mark>");
            HtmlText.append(content, start, at, html);
            html.append("</mark>");
        }
        HtmlText.append(content, at, passage.getEndOffset(), html);
        return html.append(passage.getEndOffset() < content.length() ? "…" : "").toString();
    }
}
