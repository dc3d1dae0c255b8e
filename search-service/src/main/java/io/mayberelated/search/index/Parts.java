package io.mayberelated.search.index;

import io.mayberelated.events.CommentEvent;
import io.mayberelated.events.WorkEvent;
import io.mayberelated.events.WorkName.Scheme;
import io.mayberelated.events.query.Clause.Part;
import java.util.EnumSet;
import java.util.Set;

/** What a text has that not all have. */
final class Parts {
    private Parts() {}

    static Set<Part> of(WorkEvent.Described work, Discussion discussion) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        add(parts, Part.ABSTRACT, work.summary().isPresent());
        add(parts, Part.AUTHOR, !work.authors().isEmpty());
        add(parts, Part.DATE, Dated.of(work).isPresent());
        add(parts, Part.DISCUSSION, discussion.comments() > 0);
        add(parts, Part.DOI, isNamedBy(Scheme.DOI, work));
        add(parts, Part.ARXIV, isNamedBy(Scheme.ARXIV, work));
        add(parts, Part.REFERENCES, !work.references().isEmpty());
        add(parts, Part.URL, !work.pages().isEmpty());
        add(parts, Part.VENUE, work.venue().isPresent());
        return parts;
    }

    static Set<Part> of(CommentEvent.Posted comment) {
        Set<Part> parts = EnumSet.of(Part.AUTHOR);
        add(parts, Part.DATE, comment.postedAt().isPresent());
        add(parts, Part.URL, comment.url().isPresent());
        return parts;
    }

    private static boolean isNamedBy(Scheme scheme, WorkEvent.Described work) {
        return work.id().name().scheme() == scheme || work.names().stream().anyMatch(name -> name.scheme() == scheme);
    }

    private static void add(Set<Part> parts, Part part, boolean has) {
        if (has) {
            parts.add(part);
        }
    }
}
