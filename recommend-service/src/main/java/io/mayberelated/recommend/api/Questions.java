package io.mayberelated.recommend.api;

import io.mayberelated.events.CommentId;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import io.mayberelated.events.http.Problem.Kind;
import io.mayberelated.events.http.Problem.Wrong;
import io.mayberelated.events.http.Refused;
import io.mayberelated.recommend.Question;
import io.mayberelated.recommend.Question.About;
import io.mayberelated.recommend.Question.Wishes;
import io.mayberelated.recommend.graph.GraphView;
import io.mayberelated.recommend.graph.Resolved;
import io.mayberelated.recommend.graph.SharedGraph;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns requests into questions about known works and comments; all that is wrong is told at once. */
final class Questions {
    static final int LIMIT_DEFAULT = 20;
    static final int LIMIT_MAX = 100;

    private static final int SEEDS_MAX = 100;
    private static final int TEXT_CHARS_MAX = 16_000;

    private final SharedGraph graph;

    Questions(SharedGraph graph) {
        this.graph = graph;
    }

    Question of(RecommendationRequest request) {
        List<String> works = request.works().orElse(List.of());
        List<String> notWorks = request.notWorks().orElse(List.of());
        List<String> comments = request.comments().orElse(List.of());
        if (request.text().isEmpty() && works.isEmpty() && comments.isEmpty()) {
            throw Refused.invalid("/", "expected at least one of text, works, comments");
        }
        if (works.size() + notWorks.size() + comments.size() > SEEDS_MAX) {
            throw Refused.invalid(
                    "/",
                    "expected at most %d works, notWorks and comments in all, found %d"
                            .formatted(SEEDS_MAX, works.size() + notWorks.size() + comments.size()));
        }
        Optional<String> text = request.text().map(given -> Limits.text("/text", given, TEXT_CHARS_MAX));
        int limit = request.limit()
                .map(given -> Limits.limit("/limit", given, LIMIT_MAX))
                .orElse(LIMIT_DEFAULT);
        return graph.read(view -> {
            Reading reading = new Reading(view);
            List<WorkId> wanted = reading.works("/works", works);
            List<WorkId> unwanted = reading.unwanted(notWorks, Set.copyOf(wanted));
            List<CommentId> said = reading.comments(comments);
            reading.refuseWhatIsWrong();
            return new Question(new About(text, wanted, unwanted, said, List.of(), List.of()), Wishes.limit(limit));
        });
    }

    /** The work that a path names. */
    Question ofWork(String given, int limit) {
        WorkName name = name(given);
        return switch (graph.read(view -> view.resolve(name))) {
            case Resolved.Known(var id) -> new Question(About.work(id), Wishes.limit(limit));
            case Resolved.Unknown _ -> throw Refused.notFound("No work answers to the name '%s'.".formatted(name));
            case Resolved.Contested(var claimants) ->
                throw new Refused(
                        Kind.CONFLICT,
                        "Several works claim the name '%s'; ask by the id of one.".formatted(name),
                        List.of(new Wrong("{id}", "one of " + claimants)));
        };
    }

    /** The comment that a path names. */
    Question ofComment(String given, int limit) {
        CommentId id = commentId(given);
        if (graph.read(view -> view.comment(id)).isEmpty()) {
            throw Refused.notFound("There is no comment '%s'.".formatted(id));
        }
        return new Question(About.comment(id), Wishes.limit(limit));
    }

    private static WorkName name(String given) {
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

    /** One request, read on one state of the graph. */
    private static final class Reading {
        private final GraphView graph;
        private final List<Wrong> wrong = new ArrayList<>();

        Reading(GraphView graph) {
            this.graph = graph;
        }

        List<WorkId> works(String field, List<String> given) {
            Set<WorkId> works = new LinkedHashSet<>();
            for (int i = 0; i < given.size(); i++) {
                work("%s/%d".formatted(field, i), given.get(i)).ifPresent(works::add);
            }
            return List.copyOf(works);
        }

        List<WorkId> unwanted(List<String> given, Set<WorkId> wanted) {
            Set<WorkId> works = new LinkedHashSet<>();
            for (int i = 0; i < given.size(); i++) {
                String place = "/notWorks/%d".formatted(i);
                Optional<WorkId> work = work(place, given.get(i));
                work.filter(wanted::contains)
                        .ifPresent(both -> wrong.add(new Wrong(place, "%s is among works, too".formatted(both))));
                work.ifPresent(works::add);
            }
            return List.copyOf(works);
        }

        List<CommentId> comments(List<String> given) {
            Set<CommentId> comments = new LinkedHashSet<>();
            for (int i = 0; i < given.size(); i++) {
                comment("/comments/%d".formatted(i), given.get(i)).ifPresent(comments::add);
            }
            return List.copyOf(comments);
        }

        void refuseWhatIsWrong() {
            if (!wrong.isEmpty()) {
                throw new Refused(Kind.INVALID, "%d places are wrong.".formatted(wrong.size()), wrong);
            }
        }

        private Optional<WorkId> work(String place, String given) {
            try {
                WorkName name = Names.parse(Elements.present(given));
                return switch (graph.resolve(name)) {
                    case Resolved.Known(var id) -> Optional.of(id);
                    case Resolved.Unknown _ -> wrong(place, "no work answers to the name '%s'".formatted(name));
                    case Resolved.Contested(var claimants) ->
                        wrong(place, "several works claim '%s': one of %s".formatted(name, claimants));
                };
            } catch (IllegalArgumentException e) {
                return wrong(place, String.valueOf(e.getMessage()));
            }
        }

        private Optional<CommentId> comment(String place, String given) {
            try {
                CommentId id = new CommentId(Elements.present(given));
                return graph.comment(id).isPresent()
                        ? Optional.of(id)
                        : wrong(place, "there is no comment '%s'".formatted(id));
            } catch (IllegalArgumentException e) {
                return wrong(place, String.valueOf(e.getMessage()));
            }
        }

        private <T> Optional<T> wrong(String place, String rule) {
            wrong.add(new Wrong(place, rule));
            return Optional.empty();
        }
    }
}
