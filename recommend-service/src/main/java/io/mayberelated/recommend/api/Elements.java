package io.mayberelated.recommend.api;

import io.mayberelated.events.http.Refused;
import java.util.List;
import java.util.Optional;

/** Elements of a JSON array. */
final class Elements {
    private Elements() {}

    /** JSON has a null where a text belongs, and lists from Jackson have it, too. */
    static String present(String element) {
        return Optional.ofNullable(element)
                .orElseThrow(() -> new IllegalArgumentException("expected a string, found null"));
    }

    /** @param place of the array */
    static <T> List<T> present(String place, List<T> elements) {
        for (int i = 0; i < elements.size(); i++) {
            if (Optional.ofNullable(elements.get(i)).isEmpty()) {
                throw Refused.invalid("%s/%d".formatted(place, i), "expected a value, found null");
            }
        }
        return elements;
    }
}
