package io.mayberelated.events.http;

import io.mayberelated.events.http.Problem.Kind;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever ends a request early into a problem that says what, where, and what would be right. */
public final class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);

    @ServerExceptionMapper
    public Response refused(Refused refused) {
        return answer(refused.problem());
    }

    /** What the framework itself refuses: unknown addresses, wrong methods, parameters that are no numbers. */
    @ServerExceptionMapper
    public Response framework(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        for (Kind kind : Kind.values()) {
            if (kind.status() == status) {
                return answer(Problem.of(kind, detail(e), List.of()));
            }
        }
        return status < 500 ? answer(Problem.of(Kind.BAD_REQUEST, detail(e), List.of())) : unexpected(e);
    }

    @ServerExceptionMapper
    public Response unexpected(RuntimeException e) {
        LOG.error("a request failed", e);
        return answer(Problem.of(Kind.INTERNAL, "The request could not be done. Nothing was accepted.", List.of()));
    }

    private static String detail(WebApplicationException e) {
        Throwable cause = e.getCause();
        return cause == null || cause.getMessage() == null ? String.valueOf(e.getMessage()) : cause.getMessage();
    }

    private static Response answer(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
