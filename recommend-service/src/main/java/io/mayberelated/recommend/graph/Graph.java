package io.mayberelated.recommend.graph;

import io.mayberelated.events.CommentEvent;
import io.mayberelated.events.CommentId;
import io.mayberelated.events.Links;
import io.mayberelated.events.Mention;
import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkEvent;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The graph itself, for one thread.
 *
 * <p>Topics have no order among each other, so links may come before the comment or the work they are about. They are
 * kept as they came, and count while both ends are there: any order of events ends in the same state, and applying one
 * again changes nothing.
 */
public final class Graph implements GraphView {
    private final Map<WorkId, Work> works = new HashMap<>();
    private final Map<CommentId, Comment> comments = new HashMap<>();
    private final Map<TextId, List<Naming>> links = new HashMap<>();

    private final Edges<WorkId, WorkName> names = new Edges<>();
    private final Edges<CommentId, WorkId> naming = new Edges<>();
    private final Edges<CommentId, String> threads = new Edges<>();
    private final Edges<WorkId, WorkId> citing = new Edges<>();

    /** @param appended when the broker took the event */
    public void apply(WorkEvent event, Instant appended) {
        switch (event) {
            case WorkEvent.Described described -> {
                Instant since = earlier(work(event.id()).map(Work::since), appended);
                works.put(event.id(), Work.of(described, since));
                names.replace(event.id(), WorkNames.of(described));
            }
            case WorkEvent.Withdrawn _ -> remove(event.id());
        }
        connect(TextId.of(event.id()));
    }

    /** @param appended when the broker took the event */
    public void apply(CommentEvent event, Instant appended) {
        switch (event) {
            case CommentEvent.Posted posted -> {
                Instant since = earlier(comment(event.id()).map(Comment::since), appended);
                comments.put(event.id(), Comment.of(posted, since));
                threads.replace(event.id(), Set.of(posted.thread()));
            }
            case CommentEvent.Withdrawn _ -> remove(event.id());
        }
        connect(TextId.of(event.id()));
    }

    /** @param appended when the broker took the event */
    public void apply(Links event, Instant appended) {
        Map<WorkId, Instant> known = links.getOrDefault(event.source(), List.of()).stream()
                .collect(Collectors.toMap(
                        Naming::work, Naming::since, (one, other) -> earlier(Optional.of(one), other)));
        List<Naming> now = event.links().stream()
                .flatMap(link -> link.target().stream()
                        .map(work -> new Naming(
                                work,
                                link.kind(),
                                link.place().map(Mention.Place::passage),
                                link.confidence(),
                                earlier(Optional.ofNullable(known.get(work)), appended))))
                .toList();
        if (now.isEmpty()) {
            links.remove(event.source());
        } else {
            links.put(event.source(), now);
        }
        connect(event.source());
    }

    /** A key that was deleted without a word: as if it had never been. */
    public void forget(WorkId id) {
        remove(id);
        connect(TextId.of(id));
    }

    /** A key that was deleted without a word: as if it had never been. */
    public void forget(CommentId id) {
        remove(id);
        connect(TextId.of(id));
    }

    @Override
    public Resolved resolve(WorkName name) {
        List<WorkId> claimants = names.to(name).stream().sorted(WorkNames.BY_ID).toList();
        Optional<WorkId> own =
                claimants.stream().filter(id -> id.name().equals(name)).findFirst();
        return switch (claimants.size()) {
            case 0 -> new Resolved.Unknown();
            case 1 -> new Resolved.Known(claimants.getFirst());
            default -> own.<Resolved>map(Resolved.Known::new).orElseGet(() -> new Resolved.Contested(claimants));
        };
    }

    @Override
    public Optional<Work> work(WorkId id) {
        return Optional.ofNullable(works.get(id));
    }

    @Override
    public Set<WorkName> names(WorkId id) {
        return names.from(id);
    }

    @Override
    public Optional<Comment> comment(CommentId id) {
        return Optional.ofNullable(comments.get(id));
    }

    @Override
    public List<Naming> named(CommentId comment) {
        return comments.containsKey(comment) ? known(TextId.of(comment), _ -> true) : List.of();
    }

    @Override
    public Set<CommentId> naming(WorkId work) {
        return works.containsKey(work) ? naming.to(work) : Set.of();
    }

    @Override
    public Set<CommentId> inThread(String thread) {
        return threads.to(thread);
    }

    @Override
    public List<Naming> cited(WorkId work) {
        return works.containsKey(work) ? known(TextId.of(work), Graph::isReference) : List.of();
    }

    @Override
    public Set<WorkId> citing(WorkId work) {
        return works.containsKey(work) ? citing.to(work) : Set.of();
    }

    public Size size() {
        return new Size(works.size(), comments.size(), naming.size(), citing.size());
    }

    /**
     * @param namings   how often a comment names a work
     * @param citations how often a work cites another
     */
    public record Size(int works, int comments, int namings, int citations) {}

    private List<Naming> known(TextId source, Predicate<Naming> wanted) {
        return links.getOrDefault(source, List.of()).stream()
                .filter(wanted)
                .filter(link -> works.containsKey(link.work()))
                .toList();
    }

    private void remove(WorkId id) {
        works.remove(id);
        names.replace(id, Set.of());
    }

    private void remove(CommentId id) {
        comments.remove(id);
        threads.replace(id, Set.of());
    }

    /** Makes the edges of a text those it has while it is there. */
    private void connect(TextId source) {
        switch (source.kind()) {
            case COMMENT -> {
                CommentId id = new CommentId(source.id());
                naming.replace(id, comments.containsKey(id) ? targets(source, _ -> true) : Set.of());
            }
            case WORK -> {
                WorkId id = new WorkId(source.id());
                citing.replace(id, works.containsKey(id) ? targets(source, Graph::isReference) : Set.of());
            }
        }
    }

    private Set<WorkId> targets(TextId source, Predicate<Naming> wanted) {
        return links.getOrDefault(source, List.of()).stream()
                .filter(wanted)
                .map(Naming::work)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean isReference(Naming link) {
        return link.kind() == Mention.Kind.REFERENCE;
    }

    private static Instant earlier(Optional<Instant> known, Instant now) {
        return known.filter(then -> then.isBefore(now)).orElse(now);
    }
}
