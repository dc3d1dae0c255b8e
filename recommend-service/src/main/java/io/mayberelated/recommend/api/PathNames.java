package io.mayberelated.recommend.api;

import io.mayberelated.events.CommentId;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import io.mayberelated.events.http.Problem.Kind;
import io.mayberelated.events.http.Problem.Wrong;
import io.mayberelated.events.http.Refused;
import io.mayberelated.recommend.graph.Resolved;
import io.mayberelated.recommend.graph.SharedGraph;
import java.util.List;

/** What the path of a request names. */
final class PathNames {
    private final SharedGraph graph;

    PathNames(SharedGraph graph) {
        this.graph = graph;
    }

    WorkId work(String given) {
        WorkName name = name(given);
        return switch (graph.read(view -> view.resolve(name))) {
            case Resolved.Known(var id) -> id;
            case Resolved.Unknown _ -> throw Refused.notFound("No work answers to the name '%s'.".formatted(name));
            case Resolved.Contested(var claimants) ->
                throw new Refused(
                        Kind.CONFLICT,
                        "Several works claim the name '%s'; ask by the id of one.".formatted(name),
                        List.of(new Wrong("{id}", "one of " + claimants)));
        };
    }

    CommentId comment(String given) {
        CommentId id = commentId(given);
        if (graph.read(view -> view.comment(id)).isEmpty()) {
            throw Refused.notFound("There is no comment '%s'.".formatted(id));
        }
        return id;
    }

    static WorkName name(String given) {
        try {
            return Names.parse(given);
        } catch (IllegalArgumentException e) {
            throw Refused.invalid("{id}", String.valueOf(e.getMessage()));
        }
    }

    private static CommentId commentId(String given) {
        try {
            return new CommentId(given);
        } catch (IllegalArgumentException e) {
            throw Refused.invalid("{id}", String.valueOf(e.getMessage()));
        }
    }
}
