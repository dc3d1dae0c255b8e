package io.mayberelated.search.query;

/** Text as HTML that shows it as it is, whatever it holds. */
public final class HtmlText {
    private HtmlText() {}

    public static String of(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        append(text, 0, text.length(), html);
        return html.toString();
    }

    static void append(String text, int from, int to, StringBuilder html) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
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
