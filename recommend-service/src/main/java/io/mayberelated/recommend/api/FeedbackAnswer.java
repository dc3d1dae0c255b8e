package io.mayberelated.recommend.api;

import io.mayberelated.events.WorkName;
import io.mayberelated.recommend.readers.Feedback;
import java.time.Instant;
import java.util.List;

/** What a reader said, as it is shown; the reader is in the address. */
record FeedbackAnswer(WorkName work, Feedback.Kind kind, Instant at) {
    /** The newest first. */
    record All(List<FeedbackAnswer> feedback) {
        All {
            feedback = List.copyOf(feedback);
        }
    }

    static FeedbackAnswer of(Feedback feedback) {
        return new FeedbackAnswer(feedback.work(), feedback.kind(), feedback.at());
    }
}
