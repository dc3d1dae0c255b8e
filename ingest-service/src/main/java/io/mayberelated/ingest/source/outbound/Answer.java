package io.mayberelated.ingest.source.outbound;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What came of a question. */
public sealed interface Answer {
    /**
     * The service answered, well or not.
     *
     * @param contentType empty when it did not say
     * @param retryAfter  as it stands in the header
     * @param location    where it says to go instead
     * @param body        whole, and unpacked
     */
    record Said(int status, String contentType, Optional<String> retryAfter, Optional<String> location, byte[] body)
            implements Answer {
        private static final int EXCERPT_CHARS = 200;

        /** A page for people where data was asked for: a challenge, a login, a notice of maintenance. */
        public boolean isPageForPeople() {
            return contentType.toLowerCase(Locale.ROOT).startsWith("text/html")
                    || contentType.toLowerCase(Locale.ROOT).startsWith("application/xhtml");
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** The beginning, for whoever has to find out what is wrong. */
        public String excerpt() {
            String line = text().replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
            return line.length() <= EXCERPT_CHARS ? line : line.substring(0, EXCERPT_CHARS) + "…";
        }
    }

    /** No answer, or not a whole one; the same question may be answered later. */
    record None(String because) implements Answer {}

    /** Something that is not followed or not read, now or later. */
    record NotTaken(String because) implements Answer {}
}
