package io.mayberelated.recommend.graph;

import io.mayberelated.events.CommentId;
import io.mayberelated.events.Passage;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.IntPredicate;

/** A graph as it was until a moment. */
final class View implements GraphView, Nodes {
    private final Graph graph;
    private final Instant until;
    private final boolean isOfThePast;

    View(Graph graph, Instant until) {
        this.graph = graph;
        this.until = until;
        this.isOfThePast = until.isBefore(Instant.MAX);
    }

    @Override
    public Nodes nodes() {
        return this;
    }

    @Override
    public Resolved resolve(WorkName name) {
        List<WorkId> claimants = graph.works
                .names
                .claimants(name)
                .filter(this::isThere)
                .mapToObj(graph.works::id)
                .sorted(WorkNames.BY_ID)
                .toList();
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
        return graph.works.get(number(id));
    }

    @Override
    public Set<WorkName> names(WorkId id) {
        int work = number(id);
        return work == NONE ? Set.of() : graph.works.names.of(work);
    }

    @Override
    public Optional<Comment> comment(CommentId id) {
        return graph.comments.get(number(id));
    }

    @Override
    public List<Naming> named(CommentId id) {
        int comment = number(id);
        return comment == NONE
                ? List.of()
                : namings(
                        graph.comments.links(comment),
                        graph.comments.at(comment).text());
    }

    @Override
    public Optional<Passage> passage(CommentId commentId, WorkId workId) {
        int comment = number(commentId);
        int work = number(workId);
        return comment == NONE || work == NONE
                ? Optional.empty()
                : graph.comments
                        .links(comment)
                        .passageOf(work, graph.comments.at(comment).text());
    }

    @Override
    public Set<CommentId> naming(WorkId id) {
        int work = number(id);
        Set<CommentId> comments = new HashSet<>();
        if (work != NONE) {
            for (int comment : newest(graph.naming, work, Integer.MAX_VALUE, this::isPosted)) {
                comments.add(commentId(comment));
            }
        }
        return comments;
    }

    @Override
    public Set<CommentId> inThread(String thread) {
        Set<CommentId> comments = new HashSet<>();
        for (int comment : inThread(graph.comments.threads.find(thread), Integer.MAX_VALUE)) {
            comments.add(commentId(comment));
        }
        return comments;
    }

    @Override
    public List<Naming> cited(WorkId id) {
        int work = number(id);
        return work == NONE
                ? List.of()
                : namings(graph.works.links(work), "").stream()
                        .filter(Naming::isReference)
                        .toList();
    }

    @Override
    public Set<WorkId> citing(WorkId id) {
        int work = number(id);
        Set<WorkId> works = new HashSet<>();
        if (work != NONE) {
            for (int citing : citing(work, Integer.MAX_VALUE)) {
                works.add(workId(citing));
            }
        }
        return works;
    }

    @Override
    public Latest latest(long after, int max) {
        return graph.lately.after(after, max);
    }

    @Override
    public List<CommentId> newestThatMention(int max) {
        PriorityQueue<Integer> oldestFirst = new PriorityQueue<>(Collections.reverseOrder(graph.comments::newestFirst));
        for (int comment = 0; comment < graph.comments.numbers(); comment++) {
            if (isPosted(comment) && graph.comments.links(comment).mentions()) {
                oldestFirst.add(comment);
                if (oldestFirst.size() > max) {
                    oldestFirst.remove();
                }
            }
        }
        return oldestFirst.stream()
                .sorted(graph.comments::newestFirst)
                .map(this::commentId)
                .toList();
    }

    @Override
    public int number(WorkId id) {
        int work = graph.works.find(id);
        return isThere(work) ? work : NONE;
    }

    @Override
    public int number(CommentId id) {
        int comment = graph.comments.find(id);
        return isPosted(comment) ? comment : NONE;
    }

    @Override
    public WorkId workId(int work) {
        return graph.works.id(work);
    }

    @Override
    public CommentId commentId(int comment) {
        return graph.comments.id(comment);
    }

    @Override
    public int[] named(int comment) {
        return there(graph.comments.links(comment).targets(_ -> true));
    }

    @Override
    public boolean inOnePassage(int comment, int one, int other) {
        return graph.comments.links(comment).inOnePassage(one, other);
    }

    @Override
    public int[] naming(int work, int max) {
        return newest(graph.naming, work, max, this::isPosted);
    }

    @Override
    public int countNaming(int work) {
        return count(graph.naming, work, this::isPosted);
    }

    @Override
    public int[] mentioning(int work, int max) {
        return newest(graph.mentioning, work, max, this::isPosted);
    }

    @Override
    public int countMentioning(int work) {
        return count(graph.mentioning, work, this::isPosted);
    }

    @Override
    public int[] cited(int work) {
        return there(graph.works.references(work));
    }

    @Override
    public int[] citing(int work, int max) {
        return newest(graph.citing, work, max, this::isThere);
    }

    @Override
    public int countCiting(int work) {
        return count(graph.citing, work, this::isThere);
    }

    @Override
    public int[] authors(int work) {
        return graph.works.authors(work);
    }

    @Override
    public int person(String name) {
        return graph.works.people.find(WorkNodes.spelled(name));
    }

    @Override
    public String personName(int person) {
        return graph.works.people.key(person);
    }

    @Override
    public int[] by(int person, int max) {
        return newest(graph.works.by, person, max, this::isThere);
    }

    @Override
    public int countBy(int person) {
        return count(graph.works.by, person, this::isThere);
    }

    @Override
    public int thread(int comment) {
        return graph.comments.thread(comment);
    }

    @Override
    public int thread(String name) {
        return graph.comments.threads.find(name);
    }

    @Override
    public String threadName(int thread) {
        return graph.comments.threads.key(thread);
    }

    @Override
    public int[] inThread(int thread, int max) {
        return newest(graph.comments.inThread, thread, max, this::isPosted);
    }

    @Override
    public int countInThread(int thread) {
        return count(graph.comments.inThread, thread, this::isPosted);
    }

    @Override
    public int poster(String author) {
        return graph.comments.authors.find(author);
    }

    @Override
    public int[] postedBy(int poster, int max) {
        return newest(graph.comments.by, poster, max, this::isPosted);
    }

    @Override
    public int parent(int comment) {
        int parent = graph.comments.parent(comment);
        return isPosted(parent) ? parent : NONE;
    }

    @Override
    public int[] replies(int comment, int max) {
        return newest(graph.comments.answering, comment, max, this::isPosted);
    }

    private boolean isThere(int work) {
        return graph.works.has(work)
                && !(isOfThePast && graph.works.at(work).from().isAfter(until));
    }

    private boolean isPosted(int comment) {
        return graph.comments.has(comment)
                && !(isOfThePast && graph.comments.at(comment).from().isAfter(until));
    }

    private int[] there(int[] works) {
        int count = 0;
        for (int work : works) {
            if (isThere(work)) {
                works[count++] = work;
            }
        }
        return count == works.length ? works : Arrays.copyOf(works, count);
    }

    private List<Naming> namings(PackedLinks links, String text) {
        List<Naming> namings = new ArrayList<>();
        for (int at = links.first(); links.isAt(at); at = links.next(at)) {
            if (isThere(links.work(at))) {
                namings.add(new Naming(
                        workId(links.work(at)),
                        links.kind(at),
                        links.passage(at, text),
                        links.confidence(at),
                        Instant.ofEpochMilli(links.since(at))));
            }
        }
        return namings;
    }

    private static int[] newest(Rows rows, int row, int max, IntPredicate wanted) {
        if (row == NONE) {
            return new int[0];
        }
        int[] found = new int[Math.min(rows.size(row), max)];
        int count = 0;
        for (int i = 0; i < rows.size(row) && count < max; i++) {
            int value = rows.get(row, i);
            if (wanted.test(value)) {
                found[count++] = value;
            }
        }
        return count == found.length ? found : Arrays.copyOf(found, count);
    }

    private int count(Rows rows, int row, IntPredicate wanted) {
        return isOfThePast ? newest(rows, row, Integer.MAX_VALUE, wanted).length : rows.size(row);
    }
}
