package io.mayberelated.ingest.source;

import io.mayberelated.ingest.source.Standing.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far a source is, here and in the log. Moved on by the thread that reads it, seen by all who ask. */
final class Progress {
    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);

    private final SourceStates states;
    private final InstantSource clock;
    private final RandomGenerator random;
    private volatile SourceState resumed;
    private volatile SourceState now;
    private volatile boolean isCaughtUp;

    Progress(SourceState first, SourceStates states, InstantSource clock, RandomGenerator random) {
        this.states = states;
        this.clock = clock;
        this.random = random;
        this.resumed = first;
        this.now = first;
    }

    /** Goes on where somebody stopped. */
    void resume(SourceState kept) {
        now = kept;
        resumed = kept.standing(kept.standing(), clock.instant());
        isCaughtUp = false;
    }

    SourceState state() {
        return now;
    }

    /** How it was when this process began to read. */
    SourceState resumed() {
        return resumed;
    }

    /** Whether there was nothing newer when it was last asked. */
    boolean isCaughtUp() {
        return isCaughtUp;
    }

    Standing standing() {
        return now.standing();
    }

    void read(Fetched.Page page, Counts came, Duration interval) {
        Instant moment = clock.instant();
        isCaughtUp = page.isLast();
        keep(now.read(page, came, page.isLast() ? moment.plus(interval) : moment, moment));
    }

    void worse(Kind how, String because, Optional<Instant> notBefore) {
        Instant moment = clock.instant();
        Standing standing = standing().worse(how, because, moment, random);
        LOG.warn("{} is {}: {}", now.source(), how, because);
        keep(now.standing(notBefore.map(standing::notBefore).orElse(standing), moment));
    }

    /** Known here at once, also when the log is away: then it is only forgotten at a restart, and read again. */
    private void keep(SourceState next) {
        Standing before = standing();
        now = next;
        try {
            states.keep(next);
        } catch (RuntimeException e) {
            LOG.warn("{}: the log does not take how far it is read: {}", next.source(), e.getMessage());
            Instant moment = clock.instant();
            now = next.standing(before.worse(Kind.BACKING_OFF, "the log is away", moment, random), moment);
        }
    }
}
