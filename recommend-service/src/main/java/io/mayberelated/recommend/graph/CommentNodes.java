package io.mayberelated.recommend.graph;

import io.mayberelated.events.CommentId;
import java.util.Optional;

/** The comments, by number: what each says, where it stands, and what it names. */
final class CommentNodes {
    final Interned<String> threads = new Interned<>();
    final Interned<String> authors = new Interned<>();
    final Rows inThread = new Rows(this::newestFirst);
    final Rows by = new Rows(this::newestFirst);
    final Rows answering = new Rows(this::newestFirst);

    private final Interned<CommentId> numbers = new Interned<>();
    private final Columns<Comment> comments = new Columns<>();
    private final Columns<PackedLinks> links = new Columns<>();

    /** Where each stands, and what it answers, by number: a walk asks for them thousands of times. */
    private final Numbers threadOf = new Numbers();

    private final Numbers parentOf = new Numbers();

    int number(CommentId id) {
        return numbers.number(id);
    }

    int find(CommentId id) {
        return numbers.find(id);
    }

    CommentId id(int comment) {
        return numbers.key(comment);
    }

    boolean has(int comment) {
        return comments.has(comment);
    }

    Optional<Comment> get(int comment) {
        return comments.get(comment);
    }

    /** One that is there. */
    Comment at(int comment) {
        return comments.at(comment);
    }

    /** All that were ever given. */
    int numbers() {
        return numbers.size();
    }

    int size() {
        return comments.size();
    }

    int replies() {
        return answering.edges();
    }

    void put(int number, Comment comment) {
        if (comments.get(number).filter(before -> standsAt(before, comment)).isPresent()) {
            comments.put(number, comment);
            return;
        }
        leave(number);
        comments.put(number, comment);
        threadOf.put(number, threads.number(comment.thread()));
        parentOf.put(number, comment.parent().map(numbers::number).orElse(Nodes.NONE));
        inThread.add(threadOf.get(number), number);
        by.add(authors.number(comment.author()), number);
        if (parentOf.get(number) != Nodes.NONE) {
            answering.add(parentOf.get(number), number);
        }
    }

    void remove(int number) {
        leave(number);
        comments.remove(number);
    }

    void link(int comment, PackedLinks all) {
        links.put(comment, all);
    }

    PackedLinks links(int comment) {
        return links.get(comment).orElse(PackedLinks.NONE);
    }

    /** By when they were posted; then by id, so that it is the same wherever the log is read. */
    int newestFirst(int one, int other) {
        int byTime = comments.at(other).from().compareTo(comments.at(one).from());
        return byTime != 0 ? byTime : id(one).value().compareTo(id(other).value());
    }

    /** Of one that is there. */
    int thread(int comment) {
        return threadOf.get(comment);
    }

    /** Whether that one is there or not. */
    int parent(int comment) {
        return parentOf.get(comment);
    }

    private static boolean standsAt(Comment before, Comment now) {
        return before.from().equals(now.from())
                && before.thread().equals(now.thread())
                && before.author().equals(now.author())
                && before.parent().equals(now.parent());
    }

    private void leave(int number) {
        comments.get(number).ifPresent(before -> {
            inThread.remove(threadOf.get(number), number);
            by.remove(authors.number(before.author()), number);
            if (parentOf.get(number) != Nodes.NONE) {
                answering.remove(parentOf.get(number), number);
            }
        });
    }
}
