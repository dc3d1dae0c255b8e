package io.mayberelated.recommend.evaluate;

import io.mayberelated.events.CommentEvent;
import io.mayberelated.events.Link;
import io.mayberelated.events.Links;
import io.mayberelated.events.Mention;
import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkEvent.Described;
import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.graph.SharedGraph;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Works, and what connects them: what ingest-service would have made of the test data.
 *
 * @param works      in the order of their file
 * @param comments   each with what it names
 * @param references what works cite
 */
record Collected(List<Described> works, List<Said> comments, Map<WorkId, List<WorkId>> references) {
    /** A comment, the work that it is about, and what it names. */
    record Said(CommentEvent.Posted comment, WorkId about, List<Link> named) {
        /** The works that it names beside the one that it is about. */
        List<WorkId> others() {
            return named.stream()
                    .flatMap(link -> link.target().stream())
                    .filter(work -> !work.equals(about))
                    .distinct()
                    .toList();
        }

        private Links links() {
            Link whole = new Link(Mention.Kind.ABOUT, about.name(), Optional.empty(), Optional.of(about), 1, List.of());
            List<Link> all = Stream.concat(Stream.of(whole), named.stream()).toList();
            return new Links(TextId.of(comment.id()), comment.at(), "judged", all);
        }
    }

    Collected {
        works = List.copyOf(works);
        comments = List.copyOf(comments);
        references = Map.copyOf(references);
    }

    /**
     * The graph as it is while something is held back.
     *
     * @param told  which comments are known
     * @param cites which citations are
     */
    SharedGraph graph(Predicate<Said> told, BiPredicate<WorkId, WorkId> cites) {
        SharedGraph graph = new SharedGraph();
        works.forEach(work -> graph.change(g -> g.apply(work, work.at())));
        comments.stream()
                .filter(told)
                .forEach(said -> graph.change(g -> {
                    g.apply(said.comment(), said.comment().at());
                    g.apply(said.links(), said.comment().at());
                }));
        references.forEach((citing, cited) -> {
            List<WorkId> some =
                    cited.stream().filter(work -> cites.test(citing, work)).toList();
            graph.change(g -> g.apply(references(citing, some), Instant.EPOCH));
        });
        return graph;
    }

    static Links references(WorkId citing, Collection<WorkId> cited) {
        List<Link> links = cited.stream()
                .map(work -> new Link(
                        Mention.Kind.REFERENCE, work.name(), Optional.empty(), Optional.of(work), 1, List.of()))
                .toList();
        return new Links(TextId.of(citing), Instant.EPOCH, "judged", links);
    }
}
