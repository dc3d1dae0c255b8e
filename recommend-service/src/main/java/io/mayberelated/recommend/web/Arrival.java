package io.mayberelated.recommend.web;

import io.mayberelated.events.CommentId;
import io.mayberelated.events.Passage;
import io.mayberelated.recommend.graph.Comment;
import io.mayberelated.recommend.graph.GraphView;
import io.mayberelated.recommend.graph.Naming;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A comment that names works, as it arrived. */
record Arrival(String id, String link, String author, String thread, Optional<LocalDate> on, List<Named> named) {
    private static final int NAMED_MAX = 4;

    record Named(String link, String title, String passage) {}

    static Optional<Arrival> of(CommentId id, GraphView view) {
        return view.comment(id)
                .map(comment -> of(comment, view))
                .filter(arrival -> !arrival.named().isEmpty());
    }

    private static Arrival of(Comment comment, GraphView view) {
        return new Arrival(
                comment.id().value(),
                PageAddress.comment(comment.id().value()),
                comment.author(),
                comment.thread(),
                comment.postedAt().map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC)),
                view.named(comment.id()).stream()
                        .flatMap(naming -> named(naming, view))
                        .limit(NAMED_MAX)
                        .toList());
    }

    private static Stream<Named> named(Naming naming, GraphView view) {
        return naming.passage().map(Passage::exact).stream()
                .flatMap(passage -> view.work(naming.work()).stream()
                        .map(work -> new Named(PageAddress.work(work.id().value()), work.title(), passage)));
    }
}
