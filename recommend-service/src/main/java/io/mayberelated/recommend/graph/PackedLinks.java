package io.mayberelated.recommend.graph;

import io.mayberelated.events.Mention;
import io.mayberelated.events.Passage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * What one text names, as numbers: 20 bytes a link, 32 with a passage. The words of a passage are not kept, since the
 * text is: its position is, with a digest by which it shows whether the text still has these words there.
 */
final class PackedLinks {
    static final PackedLinks NONE = new PackedLinks(new int[0]);

    private static final List<Mention.Kind> KINDS = List.of(Mention.Kind.values());
    private static final double MILLIONTHS = 1_000_000;
    private static final int PLAIN = 5;
    private static final int PLACED = 8;

    private final int[] cells;

    private PackedLinks(int[] cells) {
        this.cells = cells;
    }

    /** One link on its way in. */
    record Entry(int work, Mention.Kind kind, double confidence, long sinceMillis, Optional<Passage> passage) {
        private int cells() {
            return passage.isPresent() ? PLACED : PLAIN;
        }
    }

    static PackedLinks of(Iterable<Entry> entries) {
        int length = 0;
        for (Entry entry : entries) {
            length += entry.cells();
        }
        int[] cells = new int[length];
        int at = 0;
        for (Entry entry : entries) {
            at = write(entry, cells, at);
        }
        return cells.length == 0 ? NONE : new PackedLinks(cells);
    }

    private static int write(Entry entry, int[] cells, int at) {
        cells[at] = entry.work();
        cells[at + 1] = KINDS.indexOf(entry.kind()) << 1 | (entry.passage().isPresent() ? 1 : 0);
        cells[at + 2] = (int) Math.round(entry.confidence() * MILLIONTHS);
        cells[at + 3] = (int) (entry.sinceMillis() >>> 32);
        cells[at + 4] = (int) entry.sinceMillis();
        entry.passage().ifPresent(passage -> {
            cells[at + 5] = passage.start();
            cells[at + 6] = passage.end();
            cells[at + 7] = passage.exact().hashCode();
        });
        return at + entry.cells();
    }

    /** Whether any work is named at some place. */
    boolean mentions() {
        for (int at = first(); isAt(at); at = next(at)) {
            if (kind(at) != Mention.Kind.ABOUT) {
                return true;
            }
        }
        return false;
    }

    /** The works that are named in one of some ways, each once, in the order of the text. */
    int[] targets(Predicate<Mention.Kind> ways) {
        int[] targets = new int[cells.length / PLAIN];
        int count = 0;
        for (int at = first(); isAt(at); at = next(at)) {
            if (ways.test(kind(at)) && !contains(targets, count, work(at))) {
                targets[count++] = work(at);
            }
        }
        return Arrays.copyOf(targets, count);
    }

    /** From when on it was known that the text names a work, if it does. */
    OptionalLong sinceMillis(int work) {
        for (int at = first(); isAt(at); at = next(at)) {
            if (work(at) == work) {
                return OptionalLong.of(since(at));
            }
        }
        return OptionalLong.empty();
    }

    /** Whether a passage in which one work is named reaches into a passage in which another is. */
    boolean inOnePassage(int one, int other) {
        for (int left = first(); isAt(left); left = next(left)) {
            if (work(left) == one && hasPassage(left) && isNamedWithin(other, left)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNamedWithin(int work, int passage) {
        for (int at = first(); isAt(at); at = next(at)) {
            if (work(at) == work
                    && hasPassage(at)
                    && cells[at + 5] < cells[passage + 6]
                    && cells[passage + 5] < cells[at + 6]) {
                return true;
            }
        }
        return false;
    }

    /** Where the first link is; it is there while {@link #isAt}. */
    int first() {
        return 0;
    }

    int next(int at) {
        return at + (hasPassage(at) ? PLACED : PLAIN);
    }

    boolean isAt(int at) {
        return at < cells.length;
    }

    int work(int at) {
        return cells[at];
    }

    Mention.Kind kind(int at) {
        return KINDS.get(cells[at + 1] >>> 1);
    }

    double confidence(int at) {
        return cells[at + 2] / MILLIONTHS;
    }

    long since(int at) {
        return (long) cells[at + 3] << 32 | Integer.toUnsignedLong(cells[at + 4]);
    }

    boolean hasPassage(int at) {
        return (cells[at + 1] & 1) == 1;
    }

    /** The first passage in which a work is named. */
    Optional<Passage> passageOf(int work, String text) {
        for (int at = first(); isAt(at); at = next(at)) {
            Optional<Passage> passage = work(at) == work ? passage(at, text) : Optional.empty();
            if (passage.isPresent()) {
                return passage;
            }
        }
        return Optional.empty();
    }

    /** Cut out of the text; empty when the text no longer has the words there, since it was edited. */
    Optional<Passage> passage(int at, String text) {
        if (!hasPassage(at) || cells[at + 6] > text.codePointCount(0, text.length())) {
            return Optional.empty();
        }
        int from = text.offsetByCodePoints(0, cells[at + 5]);
        int to = text.offsetByCodePoints(from, cells[at + 6] - cells[at + 5]);
        boolean isStillThere = text.substring(from, to).hashCode() == cells[at + 7];
        return isStillThere ? Optional.of(Passage.of(text, from, to)) : Optional.empty();
    }

    /** A text names few works; where it cites hundreds, looking through them costs less than a set would. */
    private static boolean contains(int[] values, int count, int value) {
        for (int i = 0; i < count; i++) {
            if (values[i] == value) {
                return true;
            }
        }
        return false;
    }
}
