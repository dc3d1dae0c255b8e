package io.mayberelated.search.api;

import io.mayberelated.events.CommentId;
import io.mayberelated.events.Link;
import io.mayberelated.events.Mention;
import io.mayberelated.events.Mention.Place;
import io.mayberelated.events.Passage;
import io.mayberelated.events.WorkId;
import io.mayberelated.search.index.Indexed;
import io.mayberelated.search.query.Naming;
import io.mayberelated.search.query.Naming.Namings;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who names a work, the newest first.
 *
 * @param total how many there are in all
 */
record MentionsOfWork(List<MentionOfWork> mentions, int total) {
    /**
     * @param comment    the text that names it, where that is a comment
     * @param work       the same, where it is a work
     * @param confidence that it is this work, 0 to 1
     * @param surface    the very words that name it; not there when the text as a whole is about it, or cites it
     * @param passage    what one would quote to show it
     */
    record MentionOfWork(
            Optional<Comment> comment,
            Optional<Work> work,
            Mention.Kind kind,
            double confidence,
            Optional<Passage> surface,
            Optional<Passage> passage) {}

    record Comment(CommentId id, String author, String thread, Optional<Instant> postedAt, Optional<URI> url) {}

    record Work(WorkId id, String title) {}

    static MentionsOfWork of(Namings namings) {
        return new MentionsOfWork(
                namings.newest().stream().map(MentionsOfWork::of).toList(), namings.total());
    }

    private static MentionOfWork of(Naming naming) {
        Link link = naming.link();
        return new MentionOfWork(
                comment(naming.by()),
                work(naming.by()),
                link.kind(),
                link.confidence(),
                link.place().map(Place::surface),
                link.place().map(Place::passage));
    }

    private static Optional<Comment> comment(Indexed by) {
        return by instanceof Indexed.Comment(var comment)
                ? Optional.of(new Comment(
                        comment.id(), comment.author(), comment.thread(), comment.postedAt(), comment.url()))
                : Optional.empty();
    }

    private static Optional<Work> work(Indexed by) {
        return by instanceof Indexed.Work(var work) ? Optional.of(new Work(work.id(), work.title())) : Optional.empty();
    }
}
