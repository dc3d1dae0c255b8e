package io.mayberelated.recommend;

import io.mayberelated.events.RecommendationEvent;
import io.mayberelated.events.http.Problem.Kind;
import io.mayberelated.events.http.Refused;
import io.mayberelated.recommend.deliver.Channel;
import io.mayberelated.recommend.deliver.History;
import io.mayberelated.recommend.subscribe.Notice;
import io.mayberelated.recommend.subscribe.Subscription;
import io.mayberelated.recommend.subscribe.ToldLedger;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells subscribers of what was there before, when they ask for it; and shows what it would be, before they subscribe. */
public final class Backfills implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Backfills.class);
    /** Each reads the whole log; more at once would only be slower. */
    private static final int AT_ONCE = 2;
    /** How they ended is remembered of so many. */
    private static final int REMEMBERED = 10_000;
    /** More than this nobody looks through before subscribing. */
    private static final int PREVIEW_MAX = 100;

    private final LookBack lookBack;
    private final ToldLedger ledger;
    private final Channel channel;
    private final Runnable afterTelling;
    private final InstantSource clock;
    private final Map<String, Job> jobs = new ConcurrentHashMap<>();
    private final Semaphore places = new Semaphore(AT_ONCE);

    public Backfills(
            LookBack lookBack, ToldLedger ledger, Channel channel, Runnable afterTelling, InstantSource clock) {
        this.lookBack = lookBack;
        this.ledger = ledger;
        this.channel = channel;
        this.afterTelling = afterTelling;
        this.clock = clock;
    }

    /** How a backfill stands. */
    public enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    /**
     * How far a backfill is.
     *
     * @param read  records of the log
     * @param total as many as there were when it began
     * @param told  events that were told; what was told before is not told again
     */
    public record Progress(State state, long read, long total, long told) {}

    private static final class Job {
        private final History.Run run = new History.Run();
        private final AtomicLong told = new AtomicLong();
        private volatile State state = State.RUNNING;

        Progress progress() {
            return new Progress(state, run.read(), run.total(), told.get());
        }
    }

    /** What a subscription would have been told, as far as a hundred events show it; nobody is told. */
    public List<RecommendationEvent> preview(Subscription wished, LookBack.Window window) {
        History.Run run = new History.Run();
        Map<String, RecommendationEvent> found = new LinkedHashMap<>();
        Instant now = clock.instant();
        inPlace(() -> lookBack.run(wished, window, run, notices -> {
            notices.forEach(notice -> found.putIfAbsent(notice.id(), notice.event(now, true)));
            if (found.size() >= PREVIEW_MAX) {
                run.cancel();
            }
        }));
        return found.values().stream().limit(PREVIEW_MAX).toList();
    }

    public Progress begin(Subscription subscription, LookBack.Window window) {
        Job job = new Job();
        Job there = jobs.putIfAbsent(subscription.id(), job);
        if (there != null) {
            if (there.state == State.RUNNING || !jobs.replace(subscription.id(), there, job)) {
                throw new Refused(Kind.CONFLICT, "A backfill of this subscription is under way; it can be cancelled.");
            }
        }
        Thread.ofVirtual().name("backfill").start(() -> run(job, subscription, window));
        return job.progress();
    }

    public Optional<Progress> progress(String subscription) {
        return Optional.ofNullable(jobs.get(subscription)).map(Job::progress);
    }

    /** What was told by then stays told. */
    public Optional<Progress> cancel(String subscription) {
        Optional<Job> job = Optional.ofNullable(jobs.get(subscription));
        job.ifPresent(running -> running.run.cancel());
        return job.map(Job::progress);
    }

    @Override
    public void close() {
        jobs.values().forEach(job -> job.run.cancel());
    }

    private void run(Job job, Subscription subscription, LookBack.Window window) {
        try {
            inPlace(() -> lookBack.run(subscription, window, job.run, notices -> job.told.addAndGet(tell(notices))));
            job.state = job.run.isCancelled() ? State.CANCELLED : State.DONE;
        } catch (RuntimeException e) {
            LOG.warn("a backfill failed: {}", e.getMessage());
            job.state = State.FAILED;
        } finally {
            if (jobs.size() > REMEMBERED) {
                jobs.values().removeIf(other -> other != job && other.state != State.RUNNING);
            }
        }
    }

    private long tell(List<Notice> notices) {
        Set<String> told = ledger.told(notices.stream().map(Notice::id).toList());
        Instant now = clock.instant();
        List<RecommendationEvent> events = notices.stream()
                .filter(notice -> !told.contains(notice.id()))
                .map(notice -> notice.event(now, true))
                .toList();
        if (!events.isEmpty()) {
            channel.send(events);
            ledger.enter(events);
            afterTelling.run();
        }
        return events.size();
    }

    private void inPlace(Runnable work) {
        places.acquireUninterruptibly();
        try {
            work.run();
        } finally {
            places.release();
        }
    }
}
