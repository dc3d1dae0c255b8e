package io.mayberelated.ingest.format;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Takes the markup out of titles and abstracts that services keep in JATS, the XML of journals, or in scraps of HTML. */
final class InlineHtml {
    private static final String BLOCKS = "jats|p, jats|sec, jats|list-item, p, sec, li, br, div";

    private InlineHtml() {}

    /** The words on one line. */
    static String line(String markup) {
        return markup.indexOf('<') < 0 && markup.indexOf('&') < 0
                ? markup
                : parsed(markup).text();
    }

    /** The words in paragraphs, without the heading that says that this is the abstract. */
    static String paragraphs(String markup) {
        if (markup.indexOf('<') < 0 && markup.indexOf('&') < 0) {
            return markup;
        }
        Document document = parsed(markup);
        document.select("jats|title, title").stream()
                .filter(heading -> heading.text().strip().equalsIgnoreCase("abstract"))
                .forEach(Element::remove);
        document.select(BLOCKS).forEach(block -> block.after("\n\n"));
        StringBuilder text = new StringBuilder();
        document.wholeText().lines().map(String::strip).forEach(line -> append(text, line));
        return text.toString().strip();
    }

    /** Lines of one paragraph become one; several empty ones part as one does. */
    private static void append(StringBuilder text, String line) {
        int length = text.length();
        boolean isAtStart = length == 0 || (length > 1 && text.charAt(length - 1) == '\n');
        if (!isAtStart) {
            text.append(line.isEmpty() ? "\n\n" : " ");
        }
        text.append(line);
    }

    private static Document parsed(String markup) {
        return Jsoup.parse(markup, "", Parser.xmlParser());
    }
}
