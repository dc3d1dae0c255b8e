package io.mayberelated.ingest.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * "The GAIL paper", "the FDT paper": what everybody has taken up names a work again where it is said to be one. Of the
 * names that works have by themselves those that are no names alone, and the initials of their titles.
 */
final class SpokenNames {
    private static final WordSet WRITINGS = WordSet.of("paper book post report essay article preprint");
    /** "Another RL paper" is any one. */
    private static final WordSet ANY = WordSet.of("a an another any some every each no one many most recent");

    private final Phrases names;

    /** @param names of works, which name nothing unless they are said to be a paper’s */
    SpokenNames(List<Phrase> names) {
        this.names = Phrases.of(names);
    }

    List<Found> find(Tokens tokens) {
        List<Found> found = new ArrayList<>();
        if (speaks(tokens)) {
            names.findAll(tokens, (first, last, phrase, written) -> {
                if (isSaid(tokens, first, last)) {
                    claimed(tokens, first, last, phrase, written).ifPresent(found::add);
                }
            });
        }
        return found;
    }

    private static boolean speaks(Tokens tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            if (isWriting(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSaid(Tokens tokens, int first, int last) {
        return last < tokens.last()
                && isWriting(tokens, last + 1)
                && (!tokens.follows(first) || tokens.isPossessed(first) || isDefinite(tokens, first - 1));
    }

    /** "The original GAIL paper", "Ho’s GAIL paper"; but not "deep GAIL paper". */
    private static boolean isDefinite(Tokens tokens, int before) {
        return Common.isPointing(tokens.hash(before)) && !ANY.holds(tokens.hash(before));
    }

    private static boolean isWriting(Tokens tokens, int i) {
        return WRITINGS.holds(tokens.hash(i)) && tokens.follows(i);
    }

    /** Only what one work has, and no other. */
    private Optional<Found> claimed(Tokens tokens, int first, int last, int phrase, long written) {
        int claim = names.claims(phrase);
        int work = names.work(claim);
        boolean isMet = true;
        for (int each = claim; each < names.claimsEnd(phrase); each++) {
            isMet &= names.work(each) == work
                    && names.isSpelled(each, tokens, first, last)
                    && (names.writing(each) == Writing.ANY || names.isWritten(each, written));
        }
        return isMet
                ? Optional.of(new Found(tokens.span(first, last + 1), Rule.RESULT, List.of(work)))
                : Optional.empty();
    }
}
