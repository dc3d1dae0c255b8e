package io.mayberelated.ingest.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * "The Good Regulator Theorem": capitalised words before a head noun, which stand together in exactly one title. With two
 * titles nothing is claimed.
 */
final class NamedResults {
    private static final int RUN_MAX = 6;
    private static final int CONTENT_MIN = 2;
    private static final int THE = Tokens.of("the").words()[0];
    private static final WordSet HEADS =
            WordSet.of("theorem lemma principle conjecture hypothesis paradox paper post book essay report article");

    private final List<KnownWork> works;
    private final WordIndex titles;

    NamedResults(List<KnownWork> works) {
        this.works = works;
        WordIndex.Builder pairs = new WordIndex.Builder();
        for (int work = 0; work < works.size(); work++) {
            Wording words = works.get(work).words();
            for (int i = 1; i < words.titleSize(); i++) {
                pairs.add(pair(words.word(i - 1), words.word(i)), work);
            }
        }
        this.titles = pairs.build();
    }

    List<Found> find(Tokens tokens) {
        List<Found> found = new ArrayList<>();
        for (int head = 2; head < tokens.size(); head++) {
            if (HEADS.holds(tokens.hash(head)) && tokens.follows(head)) {
                named(tokens, head).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Found> named(Tokens tokens, int head) {
        int first = start(tokens, head);
        if (Common.content(tokens, first, head - 1) < CONTENT_MIN) {
            return Optional.empty();
        }
        int[] name = tokens.words(first, head - 1);
        int[] whole = tokens.words(first, head);
        List<Integer> holders = titles.works(pair(name[0], name[1]))
                .filter(work -> works.get(work).words().placeInTitle(name) >= 0 && !isAbout(works.get(work), whole))
                .limit(Found.WORKS_MAX + 1L)
                .boxed()
                .toList();
        return holders.isEmpty() || holders.size() > Found.WORKS_MAX
                ? Optional.empty()
                : Optional.of(new Found(tokens.span(first, head), Rule.RESULT, holders));
    }

    /** Where the capitalised words before the head noun begin. */
    private static int start(Tokens tokens, int head) {
        int first = head;
        while (first > 0
                && head - first < RUN_MAX
                && tokens.isCapital(first - 1)
                && (first == head || tokens.follows(first))) {
            first--;
        }
        while (first < head && Common.isFunction(tokens.hash(first))) {
            first++;
        }
        return first;
    }

    /** "Fixing the Good Regulator Theorem" is not where the theorem comes from: it names it as something known. */
    private static boolean isAbout(KnownWork work, int[] whole) {
        int at = work.words().placeInTitle(whole);
        return at > 1 || (at == 1 && work.words().word(0) != THE);
    }

    private static long pair(int left, int right) {
        return Hashing.follow(Hashing.follow(Hashing.EMPTY, left), right);
    }
}
