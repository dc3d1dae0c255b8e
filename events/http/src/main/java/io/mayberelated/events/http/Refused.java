package io.mayberelated.events.http;

import io.mayberelated.events.http.Problem.Kind;
import io.mayberelated.events.http.Problem.Wrong;
import java.util.List;

/** A request that is not done, and the problem that tells why. */
public final class Refused extends RuntimeException {
    private final transient Problem problem;

    public Refused(Kind kind, String detail, List<Wrong> errors) {
        super(detail);
        this.problem = Problem.of(kind, detail, errors);
    }

    public Refused(Kind kind, String detail) {
        this(kind, detail, List.of());
    }

    /** One place that breaks a rule. */
    public static Refused invalid(String place, String rule) {
        return new Refused(Kind.INVALID, "%s: %s".formatted(place, rule), List.of(new Wrong(place, rule)));
    }

    public static Refused notFound(String what) {
        return new Refused(Kind.NOT_FOUND, what);
    }

    public Problem problem() {
        return problem;
    }
}
