package io.mayberelated.ingest.understand;

import io.mayberelated.ingest.mention.MarkedText;
import io.mayberelated.ingest.mention.MarkedText.Anchor;
import io.mayberelated.ingest.mention.MarkedText.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Writes down what a browser would show: paragraphs parted by an empty line, list items by a line's end. */
final class HtmlText implements NodeVisitor {
    private static final Set<String> HIDDEN =
            Set.of("script", "style", "template", "noscript", "head", "iframe", "object");
    private static final Set<String> EMPHASIS = Set.of("em", "i", "strong", "b", "cite", "q");
    private static final Set<String> LINES = Set.of("li", "br", "tr", "dt", "dd");

    private final StringBuilder text = new StringBuilder();
    private final List<Anchor> anchors = new ArrayList<>();
    private final List<Span> emphasised = new ArrayList<>();
    private final Deque<Integer> starts = new ArrayDeque<>();
    private int hidden;
    private int preformatted;

    MarkedText result() {
        int end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int length = end;
        return new MarkedText(
                text.substring(0, length),
                anchors.stream()
                        .filter(anchor -> anchor.words().end() <= length)
                        .toList(),
                emphasised.stream().filter(span -> span.end() <= length).toList());
    }

    @Override
    public void head(Node node, int depth) {
        switch (node) {
            case TextNode words -> append(words.getWholeText());
            case Element element -> open(element);
            default -> {}
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element);
        }
    }

    private void open(Element element) {
        String tag = element.normalName();
        if (HIDDEN.contains(tag)) {
            hidden++;
        }
        if (tag.equals("pre")) {
            preformatted++;
        }
        part(element, tag);
        if (isMark(tag)) {
            starts.push(text.length());
        }
        if (tag.equals("img") && element.hasAttr("alt")) {
            append(element.attr("alt"));
        }
    }

    private void close(Element element) {
        String tag = element.normalName();
        if (isMark(tag)) {
            mark(element, tag, starts.pop());
        }
        if (tag.equals("pre")) {
            preformatted--;
        }
        if (HIDDEN.contains(tag)) {
            hidden--;
        }
        part(element, tag);
    }

    private void mark(Element element, String tag, int from) {
        int start = from;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        int end = text.length();
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end > start && tag.equals("a")) {
            anchors.add(new Anchor(new Span(start, end), element.attr("href")));
        } else if (end > start) {
            emphasised.add(new Span(start, end));
        }
    }

    private static boolean isMark(String tag) {
        return tag.equals("a") || EMPHASIS.contains(tag);
    }

    private void part(Element element, String tag) {
        if (hidden > 0 || HIDDEN.contains(tag)) {
            return;
        }
        if (LINES.contains(tag)) {
            lineEnds(1);
        } else if (element.isBlock()) {
            lineEnds(insideList(element) ? 1 : 2);
        }
    }

    /** A paragraph inside a list item is not a paragraph of its own to a reader. */
    private static boolean insideList(Element element) {
        Element parent = element.parent();
        return parent != null && (parent.normalName().equals("li") || (isList(element) && insideList(parent)));
    }

    private static boolean isList(Element element) {
        return element.normalName().equals("ul") || element.normalName().equals("ol");
    }

    private void lineEnds(int wanted) {
        while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        int there = 0;
        while (there < text.length() && text.charAt(text.length() - 1 - there) == '\n') {
            there++;
        }
        for (int i = there; i < wanted && !text.isEmpty(); i++) {
            text.append('\n');
        }
    }

    private void append(String words) {
        if (hidden > 0) {
            return;
        }
        if (preformatted > 0) {
            text.append(words);
            return;
        }
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean blank = Character.isWhitespace(c) || c == '\u00a0';
            if (!blank) {
                text.append(c);
            } else if (!text.isEmpty()
                    && text.charAt(text.length() - 1) != ' '
                    && text.charAt(text.length() - 1) != '\n') {
                text.append(' ');
            }
        }
    }
}
