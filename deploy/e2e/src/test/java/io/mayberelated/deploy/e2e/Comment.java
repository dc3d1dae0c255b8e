package io.mayberelated.deploy.e2e;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** A comment as tests put it in. */
record Comment(String id, String thread, String text) {
    static final String AUTHOR = "a reader";

    String json() {
        return """
                {"author":"%s","thread":"%s","postedAt":"2024-05-01T12:00:00Z","url":"https://example.org/%s","text":"%s"}""".formatted(
                        AUTHOR,
                        thread,
                        id.replace(':', '/'),
                        new String(JsonStringEncoder.getInstance().quoteAsString(text)));
    }
}
