package io.mayberelated.recommend.graph;

import java.time.Instant;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The graph for many readers and one writer. A reader sees one state for as long as its question takes, so an answer
 * never mixes two; questions are short and never wait for anything else meanwhile.
 */
public final class SharedGraph {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private Graph graph = new Graph();

    public <T> T read(Function<? super GraphView, T> question) {
        lock.readLock().lock();
        try {
            return question.apply(graph.now());
        } finally {
            lock.readLock().unlock();
        }
    }

    /** The same on the state of a moment. */
    public <T> T read(Instant moment, Function<? super GraphView, T> question) {
        lock.readLock().lock();
        try {
            return question.apply(graph.asOf(moment));
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Grows with each event that was applied. */
    public long revision() {
        lock.readLock().lock();
        try {
            return graph.revision();
        } finally {
            lock.readLock().unlock();
        }
    }

    public Graph.Size size() {
        lock.readLock().lock();
        try {
            return graph.size();
        } finally {
            lock.readLock().unlock();
        }
    }

    public void change(Consumer<Graph> change) {
        lock.writeLock().lock();
        try {
            change.accept(graph);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Begins anew: the log is another one. */
    void clear() {
        lock.writeLock().lock();
        try {
            graph = new Graph();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
