package io.mayberelated.recommend.web;

import java.util.List;
import java.util.Map;

/** What pages ask of search-service. */
public interface SearchApi extends AutoCloseable {
    /** @param parameters as of {@code GET /v1/search} */
    Answer<Results> search(Map<String, List<String>> parameters);

    /** @param name any name of the work */
    Answer<WorkDetails> work(String name);

    Answer<CommentDetails> comment(String id);

    Answer<CommentMentions> mentions(String comment);

    Answer<Suggestions> suggest(String typed);

    @Override
    void close();

    /** What came of a question. */
    sealed interface Answer<T> {
        record Found<T>(T value) implements Answer<T> {}

        /**
         * The question has no answer, and will not have one.
         *
         * @param status of the answer, as of HTTP
         */
        record Refused<T>(int status, String because) implements Answer<T> {}

        /** Nobody answered in time. */
        record Away<T>() implements Answer<T> {}
    }
}
