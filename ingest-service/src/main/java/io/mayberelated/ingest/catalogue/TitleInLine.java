package io.mayberelated.ingest.catalogue;

import java.util.Optional;

/**
 * Finds a title in a reference, word for word or nearly so: references are typed, scanned and shortened.
 *
 * @param first its first word in the line
 * @param last  its last word
 */
record TitleInLine(int first, int last) {
    /** A shorter one has to stand between signs: "Dinosaurs" is not "Dinosaurs of New Mexico". */
    private static final int LONG = 5;

    private static final int WORDS_A_SLIP = 6;
    private static final int PART_WORDS_MIN = 2;

    int words() {
        return last - first + 1;
    }

    boolean overlaps(TitleInLine other) {
        return first <= other.last && other.first <= last;
    }

    /** The whole title, or what stands before its colon. */
    static Optional<TitleInLine> find(String title, Tokens line, int from, int to) {
        Tokens whole = Tokens.of(title);
        return find(whole, line, from, to).or(() -> {
            int colon = title.indexOf(": ");
            Tokens main = Tokens.of(title.substring(0, Math.max(0, colon)));
            return main.size() >= PART_WORDS_MIN ? find(main, line, from, to) : Optional.empty();
        });
    }

    private static Optional<TitleInLine> find(Tokens title, Tokens line, int from, int to) {
        if (title.size() == 0) {
            return Optional.empty();
        }
        for (int first = from; first + title.size() / 2 <= to; first++) {
            if (line.hash(first) == title.hash(0)) {
                int last = end(title, line, first, to);
                if (last >= 0 && isBounded(title, line, first, last, to)) {
                    return Optional.of(new TitleInLine(first, last));
                }
            }
        }
        return Optional.empty();
    }

    /** The last word of the title in the line when it begins there; -1 when it does not. */
    private static int end(Tokens title, Tokens line, int first, int to) {
        int slips = title.size() / WORDS_A_SLIP;
        int at = first;
        for (int word = 0; word < title.size(); word++) {
            if (at <= to && line.hash(at) == title.hash(word)) {
                at++;
            } else if (slips-- == 0 || isTelling(title, word) || (at <= to && isTelling(line, at))) {
                return -1;
            } else if (at < to && line.hash(at + 1) == title.hash(word)) {
                at += 2; // a word too many
            } else if (word == title.last() || at > to || line.hash(at) != title.hash(word + 1)) {
                at++; // another word; else one too few
            }
        }
        return Math.min(at, to + 1) - 1;
    }

    /** "Part 2" is not part 3, and every letter of a formula counts. */
    private static boolean isTelling(Tokens tokens, int i) {
        return isNumeral(tokens, i)
                || tokens.length(i) == 1
                || tokens.surface(i).chars().anyMatch(Character::isDigit);
    }

    private static boolean isNumeral(Tokens tokens, int i) {
        return tokens.isCapital(i) && tokens.surface(i).chars().allMatch(c -> "IVX".indexOf(c) >= 0);
    }

    private static boolean isBounded(Tokens title, Tokens line, int first, int last, int to) {
        boolean ends = last == to || line.isSetApart(last + 1);
        boolean goesOnAsSeries = last < to && isNumeral(line, last + 1);
        boolean begins = title.size() >= LONG || line.isSetApart(first) || line.isNumber(first - 1);
        return begins && ends && !goesOnAsSeries;
    }
}
