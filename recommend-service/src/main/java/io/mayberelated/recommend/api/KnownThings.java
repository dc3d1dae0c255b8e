package io.mayberelated.recommend.api;

import io.mayberelated.events.CommentId;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import io.mayberelated.events.http.Problem.Kind;
import io.mayberelated.events.http.Problem.Wrong;
import io.mayberelated.events.http.Refused;
import io.mayberelated.recommend.graph.GraphView;
import io.mayberelated.recommend.graph.Nodes;
import io.mayberelated.recommend.graph.Resolved;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** What a request names, looked up on one state of the graph. All that is wrong is told at once, each with its place. */
final class KnownThings {
    private final GraphView graph;
    private final List<Wrong> wrong = new ArrayList<>();

    KnownThings(GraphView graph) {
        this.graph = graph;
    }

    List<WorkId> works(String field, List<String> given) {
        return each(field, given, this::work);
    }

    /** Works of which none is wanted, too. */
    List<WorkId> unwanted(String field, List<String> given, Set<WorkId> wanted) {
        return each(field, given, (place, text) -> {
            Optional<WorkId> work = work(place, text);
            work.filter(wanted::contains)
                    .ifPresent(both -> wrong.add(new Wrong(place, "%s is among works, too".formatted(both))));
            return work;
        });
    }

    List<CommentId> comments(String field, List<String> given) {
        return each(field, given, this::comment);
    }

    List<String> threads(String field, List<String> given) {
        return each(
                field,
                given,
                (place, name) -> graph.nodes().thread(name) == Nodes.NONE
                        ? wrong(place, "no comment stands in a thread '%s'".formatted(name))
                        : Optional.of(name));
    }

    List<String> authors(String field, List<String> given) {
        return each(field, given, (place, name) -> {
            boolean isKnown =
                    graph.nodes().poster(name) != Nodes.NONE || graph.nodes().person(name) != Nodes.NONE;
            return isKnown
                    ? Optional.of(name)
                    : wrong(place, "nobody of the name '%s' wrote a comment or a work".formatted(name));
        });
    }

    void refuseWhatIsWrong() {
        if (!wrong.isEmpty()) {
            throw new Refused(
                    Kind.INVALID,
                    wrong.size() == 1 ? "One place is wrong." : "%d places are wrong.".formatted(wrong.size()),
                    wrong);
        }
    }

    private <T> List<T> each(String field, List<String> given, BiFunction<String, String, Optional<T>> read) {
        Set<T> all = new LinkedHashSet<>();
        for (int i = 0; i < given.size(); i++) {
            String place = "%s/%d".formatted(field, i);
            try {
                read.apply(place, Elements.present(given.get(i))).ifPresent(all::add);
            } catch (IllegalArgumentException e) {
                wrong.add(new Wrong(place, String.valueOf(e.getMessage())));
            }
        }
        return List.copyOf(all);
    }

    private Optional<WorkId> work(String place, String given) {
        WorkName name = Names.parse(given);
        return switch (graph.resolve(name)) {
            case Resolved.Known(var id) -> Optional.of(id);
            case Resolved.Unknown _ -> wrong(place, "no work answers to the name '%s'".formatted(name));
            case Resolved.Contested(var claimants) ->
                wrong(place, "several works claim '%s': one of %s".formatted(name, claimants));
        };
    }

    private Optional<CommentId> comment(String place, String given) {
        CommentId id = new CommentId(given);
        return graph.comment(id).isPresent() ? Optional.of(id) : wrong(place, "there is no comment '%s'".formatted(id));
    }

    private <T> Optional<T> wrong(String place, String rule) {
        wrong.add(new Wrong(place, rule));
        return Optional.empty();
    }
}
