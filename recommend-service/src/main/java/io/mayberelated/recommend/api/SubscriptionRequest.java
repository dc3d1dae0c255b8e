package io.mayberelated.recommend.api;

import io.mayberelated.recommend.subscribe.Subscription;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of {@code POST /v1/subscriptions}. */
@Schema(description = "What the subscriber wants to be told of")
record SubscriptionRequest(
        Optional<InterestRequest> interest,

        @Schema(description = "For the subscriber: it comes back with each event. At most 1,000 characters.")
        Optional<String> note) {
    Optional<String> checkedNote() {
        return note.map(text -> Limits.text("/note", text, Subscription.NOTE_CHARS_MAX));
    }
}
