package io.mayberelated.recommend.api;

import io.mayberelated.events.http.Refused;

/** What a value may be at most. */
final class Limits {
    private Limits() {}

    static int limit(String place, int value, int max) {
        if (value < 1 || value > max) {
            throw Refused.invalid(place, "expected a whole number from 1 to %d, found %d".formatted(max, value));
        }
        return value;
    }

    static String text(String place, String text, int charsMax) {
        if (text.isBlank() || text.length() > charsMax) {
            throw Refused.invalid(
                    place,
                    "expected 1 to %,d characters that are not all spaces, found %,d"
                            .formatted(charsMax, text.length()));
        }
        if (text.indexOf('\0') >= 0) {
            throw Refused.invalid(place, "expected a text without the character U+0000");
        }
        return text;
    }
}
