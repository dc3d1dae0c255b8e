package io.mayberelated.recommend.subscribe;

import io.mayberelated.events.WorkEvent.Described;
import io.mayberelated.events.WorkName.Scheme;
import io.mayberelated.events.query.Clause.Part;
import java.util.EnumSet;
import java.util.Set;

/** What a work has that not all have. */
final class WorkParts {
    private WorkParts() {}

    static Set<Part> of(Described work, boolean isDiscussed) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        add(parts, Part.ABSTRACT, work.summary().isPresent());
        add(parts, Part.AUTHOR, !work.authors().isEmpty());
        add(parts, Part.DATE, work.published().isPresent() || work.year().isPresent());
        add(parts, Part.DISCUSSION, isDiscussed);
        add(parts, Part.DOI, isNamedBy(Scheme.DOI, work));
        add(parts, Part.ARXIV, isNamedBy(Scheme.ARXIV, work));
        add(parts, Part.REFERENCES, !work.references().isEmpty());
        add(parts, Part.URL, !work.pages().isEmpty());
        add(parts, Part.VENUE, work.venue().isPresent());
        return parts;
    }

    private static boolean isNamedBy(Scheme scheme, Described work) {
        return work.id().name().scheme() == scheme || work.names().stream().anyMatch(name -> name.scheme() == scheme);
    }

    private static void add(Set<Part> parts, Part part, boolean has) {
        if (has) {
            parts.add(part);
        }
    }
}
