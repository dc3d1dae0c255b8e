package io.mayberelated.search.api.scholar;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mayberelated.events.http.Problem;
import java.util.List;

/**
 * A problem (RFC 9457) that clients of Semantic Scholar understand as well.
 *
 * @param error what they look for
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ScholarProblem(String type, String title, int status, String detail, List<Problem.Wrong> errors, String error) {
    static ScholarProblem of(Problem problem) {
        return new ScholarProblem(
                problem.type(),
                problem.title(),
                problem.status(),
                problem.detail(),
                problem.errors(),
                problem.detail());
    }
}
