package io.mayberelated.search.api;

import io.mayberelated.events.CommentEvent;
import io.mayberelated.events.CommentId;
import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkEvent;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import io.mayberelated.events.http.Problem.Kind;
import io.mayberelated.events.http.Problem.Wrong;
import io.mayberelated.events.http.Refused;
import io.mayberelated.events.query.Names;
import io.mayberelated.search.index.Indexed;
import io.mayberelated.search.query.Found;
import io.mayberelated.search.query.Lookup;
import java.util.List;
import java.util.Optional;

/** Works and comments by what a caller calls them; refuses what is no name, and what names nothing or too much. */
public final class Texts {
    private final Lookup lookup;

    public Texts(Lookup lookup) {
        this.lookup = lookup;
    }

    WorkEvent.Described work(String place, String text) {
        WorkName name = name(place, text);
        List<WorkEvent.Described> works = lookup.works(name);
        return switch (works.size()) {
            case 0 -> throw Refused.notFound("No work answers to '%s'.".formatted(text));
            case 1 -> works.getFirst();
            default ->
                throw new Refused(
                        Kind.CONFLICT,
                        "%d works answer to '%s'; ask for one of them by its id.".formatted(works.size(), text),
                        works.stream()
                                .map(work -> new Wrong(place, work.id().value()))
                                .toList());
        };
    }

    CommentEvent.Posted comment(String place, String text) {
        return lookup.comment(id(place, text))
                .orElseThrow(() -> Refused.notFound("There is no comment '%s'.".formatted(text)));
    }

    Optional<WorkEvent.Described> workOf(WorkId id) {
        return lookup.work(id);
    }

    /** As they came, in the order in which they were found. */
    List<Indexed> of(List<Found.Hit> hits) {
        return lookup.texts(hits.stream()
                .map(hit -> new TextId(hit.card().kind(), hit.card().id()))
                .toList());
    }

    private static WorkName name(String place, String text) {
        try {
            return Names.read(text);
        } catch (IllegalArgumentException e) {
            throw Refused.invalid(place, String.valueOf(e.getMessage()));
        }
    }

    private static CommentId id(String place, String text) {
        try {
            return new CommentId(text);
        } catch (IllegalArgumentException e) {
            throw Refused.invalid(place, String.valueOf(e.getMessage()));
        }
    }
}
