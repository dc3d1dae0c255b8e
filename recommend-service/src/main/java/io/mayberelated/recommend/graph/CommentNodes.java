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
        inThread.add(threads.number(comment.thread()), number);
        by.add(authors.number(comment.author()), number);
        comment.parent().ifPresent(parent -> answering.add(numbers.number(parent), number));
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

    private static boolean standsAt(Comment before, Comment now) {
        return before.from().equals(now.from())
                && before.thread().equals(now.thread())
                && before.author().equals(now.author())
                && before.parent().equals(now.parent());
    }

    private void leave(int number) {
        comments.get(number).ifPresent(before -> {
            inThread.remove(threads.number(before.thread()), number);
            by.remove(authors.number(before.author()), number);
            before.parent().ifPresent(parent -> answering.remove(numbers.number(parent), number));
        });
    }
}
