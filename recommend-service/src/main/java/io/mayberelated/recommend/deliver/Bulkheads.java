package io.mayberelated.recommend.deliver;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** How much is under way, in all and to each host: a host that hangs has only its own share to hold on to. */
final class Bulkheads {
    private final Lock lock = new ReentrantLock();
    private final Map<String, Integer> underWay = new HashMap<>();
    private final int inAll;
    private final int toEach;
    private int all;

    Bulkheads(int inAll, int toEach) {
        this.inAll = inAll;
        this.toEach = toEach;
    }

    /** False when the host, or everything, is full. */
    boolean enter(String host) {
        lock.lock();
        try {
            int now = underWay.getOrDefault(host, 0);
            if (now >= toEach || all >= inAll) {
                return false;
            }
            underWay.put(host, now + 1);
            all++;
            return true;
        } finally {
            lock.unlock();
        }
    }

    void leave(String host) {
        lock.lock();
        try {
            all--;
            int left = underWay.getOrDefault(host, 0) - 1;
            if (left > 0) {
                underWay.put(host, left);
            } else {
                underWay.remove(host);
            }
        } finally {
            lock.unlock();
        }
    }

    int free() {
        lock.lock();
        try {
            return inAll - all;
        } finally {
            lock.unlock();
        }
    }

    Set<String> full() {
        lock.lock();
        try {
            Set<String> full = new HashSet<>();
            underWay.forEach((host, count) -> {
                if (count >= toEach) {
                    full.add(host);
                }
            });
            return full;
        } finally {
            lock.unlock();
        }
    }
}
