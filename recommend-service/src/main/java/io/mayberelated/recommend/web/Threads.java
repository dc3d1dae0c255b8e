package io.mayberelated.recommend.web;

import io.mayberelated.events.WorkName;
import io.mayberelated.recommend.graph.Comment;
import io.mayberelated.recommend.graph.GraphView;
import io.mayberelated.recommend.graph.Resolved;
import io.mayberelated.recommend.graph.SharedGraph;
import io.mayberelated.recommend.graph.Work;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What threads are called, and what stands in them. */
public final class Threads {
    private static final int SHOWN_MAX = 40;
    private static final int LINE_CHARS_MAX = 160;

    private final SharedGraph graph;

    public Threads(SharedGraph graph) {
        this.graph = graph;
    }

    /** @param link where all of it is */
    record Called(String name, String link) {}

    record Line(String link, String author, String words) {
        static Line of(Comment comment) {
            String words = comment.text().strip();
            String shown = words.codePointCount(0, words.length()) <= LINE_CHARS_MAX
                    ? words
                    : words.substring(0, words.offsetByCodePoints(0, LINE_CHARS_MAX)) + "…";
            return new Line(PageAddress.comment(comment.id().value()), comment.author(), shown);
        }
    }

    /** A thread below a post is called as the post is. */
    String name(String thread) {
        return work(thread).map(Work::title).orElse(thread);
    }

    Called called(String thread) {
        String all = PageAddress.search("thread:\"%s\"".formatted(thread.replace("\"", "")));
        return work(thread)
                .map(work -> new Called(work.title(), PageAddress.work(work.id().value())))
                .orElseGet(() -> new Called(thread, all));
    }

    /** The others in the thread of a comment, in the order in which they were posted. */
    List<Line> others(CommentDetails comment) {
        return graph.read(view -> view.inThread(comment.thread()).stream()
                .filter(id -> !id.value().equals(comment.id()))
                .flatMap(id -> view.comment(id).stream())
                .sorted(Comparator.comparing((Comment other) -> other.postedAt().orElse(Instant.MAX))
                        .thenComparing(other -> other.id().value()))
                .limit(SHOWN_MAX)
                .map(Line::of)
                .toList());
    }

    private Optional<Work> work(String thread) {
        return parsed(thread).flatMap(name -> graph.read(view -> known(name, view)));
    }

    private static Optional<WorkName> parsed(String thread) {
        try {
            return Optional.of(WorkName.parse(thread));
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }

    private static Optional<Work> known(WorkName name, GraphView view) {
        return view.resolve(name) instanceof Resolved.Known(var id) ? view.work(id) : Optional.empty();
    }
}
