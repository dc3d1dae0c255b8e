package io.mayberelated.ingest.catalogue;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words of British spelling in American: people cite "Learned Optimization" as "Learned Optimisation". It need not be
 * right, only the same for both, so it also changes words that it should not.
 */
final class American {
    private static final int LENGTH_MIN = 6;
    private static final int ENDING_MAX = 8;
    private static final Pattern BRITISH = Pattern.compile(
            "^(\\w{2,})(?:is(e|ed|es|er|ers|ing|able|ation|ations)|(?<=[ilvnbm])our(s|al|ed|ing)?|(?<=e)ll(ed|ing|er))$");

    private American() {}

    /** Whether it is worth looking: most words can be told by a glance at their end. */
    static boolean mayDiffer(String text, int start, int end) {
        for (int at = Math.max(start + 2, end - ENDING_MAX); end - start >= LENGTH_MIN && at + 1 < end; at++) {
            char second = small(text, at + 1);
            boolean isSign = switch (small(text, at)) {
                case 'i' -> second == 's';
                case 'o' -> second == 'u';
                case 'e' -> second == 'l';
                default -> false;
            };
            if (isSign) {
                return true;
            }
        }
        return false;
    }

    /** Of letters of the Latin alphabet; what it makes of others is none of these. */
    private static char small(String text, int at) {
        return (char) (text.charAt(at) | 0x20);
    }

    /** @param word in lower case */
    static String of(String word) {
        Matcher british = BRITISH.matcher(word);
        if (!british.matches()) {
            return word;
        }
        String stem = british.group(1);
        return group(british, 2)
                .map(ending -> stem + "iz" + ending)
                .or(() -> group(british, 4).map(ending -> stem + "l" + ending))
                .orElseGet(() -> stem + "or" + group(british, 3).orElse(""));
    }

    private static Optional<String> group(Matcher found, int number) {
        return Optional.ofNullable(found.group(number));
    }
}
