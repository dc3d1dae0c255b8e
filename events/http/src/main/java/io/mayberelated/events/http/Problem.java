package io.mayberelated.events.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What was wrong with a request, as RFC 9457 has it: {@code application/problem+json}.
 *
 * @param type   a stable name of the kind of problem, for programs
 * @param title  the same in words, equal for all problems of the type
 * @param detail what is wrong this time
 * @param errors each place that is wrong, and the rule it breaks; empty when it is not about a place
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, List<Wrong> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One thing that is wrong.
     *
     * @param place where: a JSON pointer ({@code /authors/2}), a parameter ({@code ?limit}), a line of a file ({@code line 7})
     * @param rule  what would be right
     */
    public record Wrong(String place, String rule) {}

    public Problem {
        errors = List.copyOf(errors);
    }

    /** The kinds of problems; their names are part of the interface. */
    public enum Kind {
        BAD_REQUEST("bad-request", "The request is not well formed", 400),
        INVALID("invalid", "The request breaks a rule", 400),
        NOT_FOUND("not-found", "There is no such thing", 404),
        METHOD_NOT_ALLOWED("method-not-allowed", "The address does not take this method", 405),
        NOT_ACCEPTABLE("not-acceptable", "The answer cannot be given in the form asked for", 406),
        CONFLICT("conflict", "It contradicts what is there", 409),
        GONE("gone", "It was there, and is kept no longer", 410),
        TOO_LARGE("too-large", "The request is larger than is taken", 413),
        UNSUPPORTED_FORMAT("unsupported-format", "The format is not known", 415),
        TOO_MANY("too-many-requests", "More is asked than can be done now", 429),
        INTERNAL("internal", "A mistake of ours; it is logged", 500),
        UNAVAILABLE("unavailable", "Something that is needed does not answer now; try again", 503);

        private final String name;
        private final String title;
        private final int status;

        Kind(String name, String title, int status) {
            this.name = name;
            this.title = title;
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    public static Problem of(Kind kind, String detail, List<Wrong> errors) {
        return new Problem("urn:maybe-related:problem:" + kind.name, kind.title, kind.status, detail, errors);
    }
}
