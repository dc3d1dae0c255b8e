package io.mayberelated.recommend.readers;

class InMemoryFeedbacksTest extends FeedbacksContract {
    @Override
    protected Feedbacks empty() {
        return new InMemoryFeedbacks();
    }
}
