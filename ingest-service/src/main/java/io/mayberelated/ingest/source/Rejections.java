package io.mayberelated.ingest.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The latest reasons why records of a source were not taken, for whoever has to mend it. */
final class Rejections {
    private static final int KEPT_MAX = 10;
    private static final int CHARS_MAX = 300;

    private final Deque<String> latest = new ArrayDeque<>();

    synchronized void add(String reason) {
        latest.addFirst(reason.length() <= CHARS_MAX ? reason : reason.substring(0, CHARS_MAX) + "…");
        if (latest.size() > KEPT_MAX) {
            latest.removeLast();
        }
    }

    /** The latest first. */
    synchronized List<String> latest() {
        return List.copyOf(latest);
    }
}
