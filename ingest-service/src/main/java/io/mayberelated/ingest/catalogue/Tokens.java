package io.mayberelated.ingest.catalogue;

import io.mayberelated.ingest.mention.MarkedText.Span;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text as a sequence of words, folded as names are (compatibility forms, accents and case make no difference, and a
 * possessive's {@code ’s} does not belong to the word), each with its place and with how it is written. Page addresses
 * are passed over: they hold words that nobody wrote.
 */
final class Tokens {
    private static final byte CAPITAL = 1;
    private static final byte INNER_CAPITAL = 2;
    private static final byte DIGIT = 4;
    private static final byte LOWER = 8;
    private static final int ASCII_END = 128;
    private static final int GAP_CHARS_MAX = 8;
    private static final String SENTENCE_ENDS = ".!?\n•:;";
    private static final String FULL_STOPS = ".!?\n";
    private static final String OPENS = "\"“‘«_*'";
    private static final String CLOSES = "\"”’»_*'";
    private static final String HYPHENS = "-‐‑–";

    private final String text;
    private int[] starts;
    private int[] ends;
    private long[] hashes;
    private long[] written;
    private long[] powers;
    private byte[] shapes;
    private int size;

    private Tokens(String text) {
        this.text = text;
        int room = text.length() / 5 + 4;
        this.starts = new int[room];
        this.ends = new int[room];
        this.hashes = new long[room];
        this.written = new long[room];
        this.powers = new long[room];
        this.shapes = new byte[room];
    }

    static Tokens of(String text) {
        Tokens tokens = new Tokens(text);
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (!Character.isLetterOrDigit(c)) {
                at += Character.charCount(c);
            } else if (tokens.isAddress(at)) {
                at = tokens.afterAddress(at);
            } else {
                at = tokens.read(at);
            }
        }
        return tokens;
    }

    int size() {
        return size;
    }

    int last() {
        return size - 1;
    }

    long hash(int i) {
        return hashes[i];
    }

    /** The same with the case as it is written. */
    long written(int i) {
        return written[i];
    }

    long power(int i) {
        return powers[i];
    }

    /** All as one word, however it is parted. */
    long joined() {
        return joined(0, last());
    }

    long joined(int first, int last) {
        long hash = Hashing.EMPTY;
        for (int i = first; i <= last; i++) {
            hash = Hashing.join(hash, hashes[i], powers[i]);
        }
        return Hashing.mix(hash);
    }

    /** The word alone, for sequences in which it matters which words they are. Its lowest bit is free. */
    int word(int i) {
        return (int) (Hashing.mix(hashes[i]) >>> 32) & ~1;
    }

    int[] words() {
        return words(0, last());
    }

    int[] words(int first, int last) {
        int[] words = new int[last - first + 1];
        for (int i = first; i <= last; i++) {
            words[i - first] = word(i);
        }
        return words;
    }

    /** The first word that begins there or later; {@link #size()} when there is none. */
    int at(int index) {
        int found = Arrays.binarySearch(starts, 0, size, index);
        return found < 0 ? -found - 1 : found;
    }

    Span span(int first, int last) {
        return new Span(starts[first], ends[last]);
    }

    String surface(int i) {
        return text.substring(starts[i], ends[i]);
    }

    int length(int i) {
        return ends[i] - starts[i];
    }

    boolean isCapital(int i) {
        return (shapes[i] & CAPITAL) != 0;
    }

    /** Nothing but capitals, two or more. */
    boolean isAcronym(int i) {
        return (shapes[i] & (INNER_CAPITAL | LOWER | DIGIT)) == INNER_CAPITAL;
    }

    /** Written as no ordinary word is: a capital inside, or digits among letters. */
    boolean isCoined(int i) {
        return (shapes[i] & INNER_CAPITAL) != 0 || ((shapes[i] & DIGIT) != 0 && (shapes[i] & (CAPITAL | LOWER)) != 0);
    }

    boolean isNumber(int i) {
        return (shapes[i] & ~DIGIT) == 0;
    }

    /** Whether something that no phrase runs across stands before the word. */
    boolean isParted(int i) {
        int from = i == 0 ? 0 : ends[i - 1];
        if (starts[i] - from > GAP_CHARS_MAX) {
            return true;
        }
        for (int at = from + 1; at < starts[i]; at++) {
            if (text.charAt(at) == '\n' && text.charAt(at - 1) == '\n') {
                return true;
            }
        }
        return false;
    }

    /** Whether the word is joined to the one before it by a hyphen. */
    boolean isHyphened(int i) {
        return i > 0 && starts[i] - ends[i - 1] == 1 && HYPHENS.indexOf(text.charAt(ends[i - 1])) >= 0;
    }

    int hyphens(int first, int last) {
        int hyphens = 0;
        for (int i = first + 1; i <= last; i++) {
            hyphens += isHyphened(i) ? 1 : 0;
        }
        return hyphens;
    }

    /** Whether the word before has a possessive's {@code ’s}: "Russell’s Human Compatible". */
    boolean isPossessed(int i) {
        return i > 0 && starts[i] > ends[i - 1] && isApostrophe(text.charAt(ends[i - 1]));
    }

    /** Whether only blanks, a hyphen or a possessive part the word from the one before it. */
    boolean follows(int i) {
        return i > 0 && (isHyphened(i) || isPossessed(i) || (isBlank(i) && !isParted(i)));
    }

    /** Whether a capital says nothing here. */
    boolean opensSentence(int i) {
        return i == 0 || isStopped(i);
    }

    /** The same, but what follows a colon goes on with its sentence. */
    boolean beginsSentence(int i) {
        return i == 0 || (isStopped(i) && gap(i).chars().anyMatch(c -> FULL_STOPS.indexOf(c) >= 0));
    }

    /** Whether an opening quotation mark stands before the word. */
    boolean isQuoted(int i) {
        return starts[i] > 0 && OPENS.indexOf(text.charAt(starts[i] - 1)) >= 0;
    }

    /** The words with the stop after them. */
    Span sentence(int first, int last) {
        boolean isStopped = ends[last] < text.length() && ".!?".indexOf(text.charAt(ends[last])) >= 0;
        return new Span(starts[first], ends[last] + (isStopped ? 1 : 0));
    }

    /** How often a sentence, or a part of a title, ends between these words. */
    int stops(int first, int last) {
        int stops = 0;
        for (int i = first + 1; i <= last; i++) {
            stops += isStopped(i) ? 1 : 0;
        }
        return stops;
    }

    /** The point of "e.g." ends nothing. */
    private boolean isStopped(int i) {
        boolean abbreviates = length(i - 1) == 1 && Character.isLowerCase(text.charAt(starts[i - 1]));
        return !abbreviates && gap(i).chars().anyMatch(c -> SENTENCE_ENDS.indexOf(c) >= 0);
    }

    /** Whether the words stand in quotation marks or are emphasised, the whole of them and nothing else. */
    boolean isSetOff(int first, int last) {
        return starts[first] > 0
                && ends[last] < text.length()
                && OPENS.indexOf(text.charAt(starts[first] - 1)) >= 0
                && CLOSES.indexOf(text.charAt(ends[last])) >= 0;
    }

    /** Whether a sign, a line's end or more than one blank parts the word from the one before it. */
    boolean isSetApart(int i) {
        String gap = gap(i);
        return i == 0 || gap.length() > 1 || (!gap.isEmpty() && !isBlank(i));
    }

    private boolean isBlank(int i) {
        return gap(i).chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    private String gap(int i) {
        return text.substring(i == 0 ? 0 : ends[i - 1], starts[i]);
    }

    private boolean isAddress(int at) {
        return text.startsWith("http://", at) || text.startsWith("https://", at) || text.startsWith("www.", at);
    }

    private int afterAddress(int from) {
        int at = from;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Reads a word; what it returns is where to go on. */
    private int read(int from) {
        makeRoom();
        starts[size] = from;
        powers[size] = 1;
        int at = from;
        int end = from;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                append(c, at > from);
                end = next;
            } else if (Character.getType(c) == Character.NON_SPACING_MARK) {
                end = next;
            } else if (!joins(c, next)) {
                break;
            }
            at = next;
        }
        ends[size] = end;
        fold(from, end);
        size++;
        boolean isPossessive = at < text.length() && isApostrophe(text.charAt(at)) && isPossessiveS(at + 1);
        return isPossessive ? at + 2 : at;
    }

    /** British and American spelling make no difference. */
    private void fold(int from, int end) {
        if (American.mayDiffer(text, from, end)) {
            String word = text.substring(from, end).toLowerCase(Locale.ROOT);
            String folded = American.of(word);
            if (!folded.equals(word)) {
                hashes[size] = Hashing.EMPTY;
                powers[size] = 1;
                folded.codePoints().forEach(c -> {
                    hashes[size] = Hashing.extend(hashes[size], c);
                    powers[size] = Hashing.power(powers[size]);
                });
            }
        }
    }

    /** Apostrophes inside words and invisible characters do not part a word. */
    private boolean joins(int c, int next) {
        return isApostrophe(c)
                ? next < text.length() && Character.isLetter(text.codePointAt(next)) && !isPossessiveS(next)
                : Character.getType(c) == Character.FORMAT;
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == '‘';
    }

    private boolean isPossessiveS(int at) {
        return at < text.length()
                && (text.charAt(at) == 's' || text.charAt(at) == 'S')
                && (at + 1 == text.length() || !Character.isLetterOrDigit(text.codePointAt(at + 1)));
    }

    private void append(int c, boolean isInside) {
        if (Character.isUpperCase(c)) {
            shapes[size] |= isInside ? INNER_CAPITAL : CAPITAL;
        } else {
            shapes[size] |= Character.isDigit(c) ? DIGIT : LOWER;
        }
        if (c < ASCII_END) {
            add(c);
        } else {
            Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD)
                    .codePoints()
                    .filter(Character::isLetterOrDigit)
                    .forEach(this::add);
        }
    }

    private void add(int c) {
        hashes[size] = Hashing.extend(hashes[size], Character.toLowerCase(c));
        written[size] = Hashing.extend(written[size], c);
        powers[size] = Hashing.power(powers[size]);
    }

    private void makeRoom() {
        if (size == starts.length) {
            int room = size * 2;
            starts = Arrays.copyOf(starts, room);
            ends = Arrays.copyOf(ends, room);
            hashes = Arrays.copyOf(hashes, room);
            written = Arrays.copyOf(written, room);
            powers = Arrays.copyOf(powers, room);
            shapes = Arrays.copyOf(shapes, room);
        }
    }
}
