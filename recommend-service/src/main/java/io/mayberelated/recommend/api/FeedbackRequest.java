package io.mayberelated.recommend.api;

import io.mayberelated.recommend.readers.Feedback;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a feedback. */
@Schema(description = "What a reader says of a work")
record FeedbackRequest(
        @Schema(
                description =
                        "read: known, not to be recommended again; saved: wanted, and what is like it; dismissed: not"
                                + " wanted, and what is near it rather not",
                required = true)
        Optional<Feedback.Kind> kind) {}
