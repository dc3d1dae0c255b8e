package io.mayberelated.events;

import java.util.Locale;

/** The text in which something stands: a comment, or a work (its abstract, or what it cites). */
public record TextId(Kind kind, String id) {
    public enum Kind {
        COMMENT,
        WORK
    }

    public TextId {
        id = switch (kind) {
            case COMMENT -> new CommentId(id).value();
            case WORK -> new WorkId(id).value();
        };
    }

    public static TextId of(CommentId comment) {
        return new TextId(Kind.COMMENT, comment.value());
    }

    public static TextId of(WorkId work) {
        return new TextId(Kind.WORK, work.value());
    }

    /** Reads {@code comment:…} or {@code work:…}. */
    public static TextId parse(String text) {
        int colon = text.indexOf(':');
        for (Kind kind : Kind.values()) {
            if (colon > 0 && text.substring(0, colon).equals(prefix(kind))) {
                return new TextId(kind, text.substring(colon + 1));
            }
        }
        throw new IllegalArgumentException("not the id of a text: '%s' (expected comment:… or work:…)".formatted(text));
    }

    @Override
    public String toString() {
        return prefix(kind) + ":" + id;
    }

    private static String prefix(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
