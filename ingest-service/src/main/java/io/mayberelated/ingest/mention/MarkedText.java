package io.mayberelated.ingest.mention;

import java.util.List;

/**
 * A text as a reader sees it, and what its markup said. Paragraphs are parted by an empty line, the items of a list by
 * a line's end.
 *
 * @param anchors    words that were hyperlinks, in the order of the text
 * @param emphasised words that were set in italics, in bold, as a quotation or as a citation
 */
public record MarkedText(String text, List<Anchor> anchors, List<Span> emphasised) {
    /** A stretch of the text by index of {@code char}; {@code end} is no longer part. */
    public record Span(int start, int end) {
        public Span {
            if (start < 0 || end < start) {
                throw new IllegalArgumentException("a span from %d to %d".formatted(start, end));
            }
        }

        public boolean overlaps(Span other) {
            return start < other.end && other.start < end;
        }

        public String of(String text) {
            return text.substring(start, end);
        }
    }

    /** Words that lead to an address. */
    public record Anchor(Span words, String address) {}

    public MarkedText {
        anchors = List.copyOf(anchors);
        emphasised = List.copyOf(emphasised);
    }

    public static MarkedText plain(String text) {
        return new MarkedText(text, List.of(), List.of());
    }
}
