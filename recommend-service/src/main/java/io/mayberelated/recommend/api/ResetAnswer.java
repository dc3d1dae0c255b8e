package io.mayberelated.recommend.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.mayberelated.events.JsonEvents;

/** The data of a {@code reset} event. */
record ResetAnswer(String because) {
    static String json(String because) {
        try {
            return JsonEvents.mapper().writeValueAsString(new ResetAnswer(because));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a text that cannot be written as JSON", e);
        }
    }
}
