package io.mayberelated.ingest.understand;

import io.mayberelated.ingest.format.Draft.Body;
import io.mayberelated.ingest.mention.MarkedText;
import java.text.Normalizer;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;

/** Makes of any markup the text that a reader sees, and keeps what the markup said of links and emphasis. */
public final class PlainTexts {
    private final Parser markdown = Parser.builder().build();
    private final HtmlRenderer renderer =
            HtmlRenderer.builder().escapeHtml(false).build();

    public MarkedText read(Body body) {
        return switch (body.markup()) {
            case TEXT -> MarkedText.plain(clean(body.content()));
            case HTML -> html(body.content());
            case MARKDOWN -> markdown(body.content());
        };
    }

    private MarkedText markdown(String content) {
        Node document = markdown.parse(clean(content));
        return html(renderer.render(document));
    }

    private static MarkedText html(String content) {
        HtmlText text = new HtmlText();
        Jsoup.parseBodyFragment(clean(content)).body().traverse(text);
        return text.result();
    }

    /** One canonical form everywhere: composed characters, no half surrogates, no NUL, one kind of line end. */
    private static String clean(String content) {
        String lines = content.replace("\r\n", "\n").replace('\r', '\n').replace("\u0000", "");
        return Normalizer.normalize(withoutLoneSurrogates(lines), Normalizer.Form.NFC)
                .strip();
    }

    private static String withoutLoneSurrogates(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> whole.appendCodePoint(
                        c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c));
        return whole.toString();
    }
}
