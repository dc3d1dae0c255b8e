package io.mayberelated.ingest.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Phrases, to be found in a text in one pass.
 *
 * <p>A trie, kept as one table of hashes: each beginning of a phrase that ends with a word leads on, a whole phrase leads
 * to who claims it. Claims lie side by side in arrays, those of one phrase by rank.
 */
final class Phrases {
    /** A longer title is recognised by its parts; nobody writes it out. */
    static final int WORDS_MAX = 45;

    private static final int BEGINNING = -1;

    private final LongIntMap table = new LongIntMap();
    private final int[] firstClaim;
    private final int[] works;
    private final Rule[] rules;
    private final Writing[] writings;
    private final long[] written;
    private final byte[] words;
    private final byte[] hyphens;
    private final byte[] stops;

    /** Takes the words from {@code first} to {@code last} for a phrase; its claims are read by number. */
    interface Found {
        void phrase(int first, int last, int phrase, long written);
    }

    /**
     * @param hyphens how many of the words a hyphen joins to the one before
     * @param stops   how many of the words a full stop, a colon or the like parts from the one before
     */
    private record Entry(long key, Phrase phrase, long written, int words, int hyphens, int stops) {}

    private Phrases(List<Entry> entries, int phrases) {
        firstClaim = new int[phrases + 1];
        works = new int[entries.size()];
        rules = new Rule[entries.size()];
        writings = new Writing[entries.size()];
        written = new long[entries.size()];
        words = new byte[entries.size()];
        hyphens = new byte[entries.size()];
        stops = new byte[entries.size()];
    }

    static Phrases of(List<Phrase> phrases) {
        List<Entry> entries = new ArrayList<>(phrases.size());
        LongIntMap beginnings = new LongIntMap();
        phrases.forEach(phrase -> enter(phrase, entries, beginnings));
        entries.sort(Comparator.comparingLong(Entry::key)
                .thenComparingInt(entry -> entry.phrase().rule().rank())
                .thenComparing(entry -> entry.phrase().rule())
                .thenComparingInt(entry -> entry.phrase().work()));
        long distinct = entries.stream().mapToLong(Entry::key).distinct().count();
        Phrases made = new Phrases(entries, (int) distinct);
        made.fill(entries);
        beginnings.forEachKey(key -> made.table.putIfAbsent(key, BEGINNING));
        return made;
    }

    private static void enter(Phrase phrase, List<Entry> entries, LongIntMap beginnings) {
        Tokens tokens = Tokens.of(phrase.words());
        if (tokens.size() == 0 || tokens.size() > WORDS_MAX) {
            return;
        }
        long hash = Hashing.EMPTY;
        long written = Hashing.EMPTY;
        for (int i = 0; i < tokens.size(); i++) {
            hash = Hashing.join(hash, tokens.hash(i), tokens.power(i));
            written = Hashing.join(written, tokens.written(i), tokens.power(i));
            if (i < tokens.last()) {
                beginnings.put(Hashing.mix(hash), BEGINNING);
            }
        }
        entries.add(new Entry(
                Hashing.mix(hash),
                phrase,
                written,
                tokens.size(),
                tokens.hyphens(0, tokens.last()),
                tokens.stops(0, tokens.last())));
    }

    private void fill(List<Entry> entries) {
        int phrase = -1;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (i == 0 || entry.key() != entries.get(i - 1).key()) {
                firstClaim[++phrase] = i;
                table.put(entry.key(), phrase);
            }
            works[i] = entry.phrase().work();
            rules[i] = entry.phrase().rule();
            writings[i] = entry.phrase().writing();
            written[i] = entry.written();
            words[i] = (byte) entry.words();
            hyphens[i] = (byte) entry.hyphens();
            stops[i] = (byte) entry.stops();
        }
        firstClaim[phrase + 1] = entries.size();
    }

    void findAll(Tokens tokens, Found found) {
        for (int first = 0; first < tokens.size(); first++) {
            find(tokens, first, found);
        }
    }

    private void find(Tokens tokens, int first, Found found) {
        long hash = Hashing.EMPTY;
        long asWritten = Hashing.EMPTY;
        for (int i = first; i < tokens.size() && i < first + WORDS_MAX; i++) {
            if (i > first && tokens.isParted(i)) {
                return;
            }
            hash = Hashing.join(hash, tokens.hash(i), tokens.power(i));
            asWritten = Hashing.join(asWritten, tokens.written(i), tokens.power(i));
            int value = table.get(Hashing.mix(hash));
            if (value >= 0) {
                found.phrase(first, i, value, asWritten);
            } else if (value != BEGINNING && !(i < tokens.last() && tokens.isHyphened(i + 1))) {
                return; // with a hyphen it may go on: "multi-agent" for "multiagent"
            }
        }
    }

    int claims(int phrase) {
        return firstClaim[phrase];
    }

    int claimsEnd(int phrase) {
        return firstClaim[phrase + 1];
    }

    int work(int claim) {
        return works[claim];
    }

    Rule rule(int claim) {
        return rules[claim];
    }

    Writing writing(int claim) {
        return writings[claim];
    }

    boolean isWritten(int claim, long asWritten) {
        return written[claim] == asWritten;
    }

    /**
     * "Transformer-XL" and "TransformerXL" are one, "e.g. low" and "Glow" are two: only hyphens may part and join. And
     * no name runs across the end of a sentence.
     */
    boolean isSpelled(int claim, Tokens tokens, int first, int last) {
        if (tokens.stops(first, last) > stops[claim]) {
            return false;
        }
        int more = last - first + 1 - words[claim];
        return more <= 0 ? -more <= hyphens[claim] : more <= tokens.hyphens(first, last);
    }
}
