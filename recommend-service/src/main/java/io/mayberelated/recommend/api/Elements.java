package io.mayberelated.recommend.api;

import java.util.Optional;

/** Elements of a JSON array. */
final class Elements {
    private Elements() {}

    /** JSON has a null where a text belongs, and lists from Jackson have it, too. */
    static String present(String element) {
        return Optional.ofNullable(element)
                .orElseThrow(() -> new IllegalArgumentException("expected a string, found null"));
    }
}
