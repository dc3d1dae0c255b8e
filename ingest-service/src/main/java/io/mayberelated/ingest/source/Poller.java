package io.mayberelated.ingest.source;

import io.mayberelated.events.http.Refused;
import io.mayberelated.ingest.accept.Accepting;
import io.mayberelated.ingest.source.Fetched.Page;
import io.mayberelated.ingest.source.Standing.Kind;
import io.mayberelated.ingest.source.outbound.Stopping;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one source on and on: fetch a page, hand it to the log, and when the log has all of it remember how far we are.
 *
 * <p>In that order. A crash between the last two repeats a page, and the same content again is no new event; the other
 * order would lose one.
 */
public final class Poller {
    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

    /** How soon to look again whether there is something to do. */
    private static final Duration LOOKS_AGAIN_AFTER = Duration.ofSeconds(30);

    private final Source source;
    private final Hold hold;
    private final Accepting accepting;
    private final InstantSource clock;
    private final Progress progress;
    private final Familiar familiar = new Familiar();
    private final Rejections rejections = new Rejections();
    private volatile boolean isFetching;

    /** @param hold shared by all who read the same service */
    public Poller(
            Source source,
            Hold hold,
            Accepting accepting,
            SourceStates states,
            InstantSource clock,
            RandomGenerator random) {
        this.source = source;
        this.hold = hold;
        this.accepting = accepting;
        this.clock = clock;
        this.progress = new Progress(SourceState.first(source, clock.instant()), states, clock, random);
    }

    public String name() {
        return source.profile().name();
    }

    /** Goes on where it was, also in how it stands with the service. */
    void resume(Optional<SourceState> kept) {
        progress.resume(kept.orElseGet(() -> SourceState.first(source, clock.instant())));
        if (progress.standing().kind() == Kind.CHALLENGED) {
            hold.put(progress.standing(), name());
        }
    }

    /**
     * Fetches one page if it is time to.
     *
     * @return when to come again
     */
    Instant step() {
        Instant now = clock.instant();
        Instant due = hold.at(now)
                .map(held -> held.standing().due())
                .orElse(progress.standing().due());
        if (due.isAfter(now)) {
            return due;
        }
        if (source.standsBy().isPresent()) {
            return now.plus(LOOKS_AGAIN_AFTER);
        }
        isFetching = true;
        try {
            take(source.after(progress.state().cursor()));
        } catch (Stopping e) {
            return now;
        } catch (RuntimeException e) { // whatever it is: a poller that is dead must not look alive
            LOG.error("{} failed", name(), e);
            worse(Kind.UNREADABLE, "a mistake of ours, it is logged: " + e.getMessage());
        } finally {
            isFetching = false;
        }
        return progress.standing().due();
    }

    SourceStatus status(Instant now) {
        return SourceStatus.of(source, progress, doing(now), rejections.latest(), now);
    }

    /** While another instance fetches, this one knows only what it knew when it did. */
    SourceStatus elsewhere(Instant now) {
        return SourceStatus.of(source, progress, Doing.elsewhere(), rejections.latest(), now);
    }

    private Doing doing(Instant now) {
        if (isFetching) {
            return Doing.fetching();
        }
        Optional<Hold.Held> others = hold.at(now).filter(held -> !held.by().equals(name()));
        if (others.isPresent()) {
            return Doing.toldBy(others.get());
        }
        return source.standsBy()
                .filter(_ -> progress.standing().kind() == Kind.WELL)
                .map(Doing::standingBy)
                .orElseGet(() -> Doing.of(progress.standing()));
    }

    private void take(Fetched fetched) {
        switch (fetched) {
            case Page page -> take(page);
            case Fetched.Busy(var notBefore, var because) -> {
                progress.worse(Kind.BACKING_OFF, because, notBefore);
                hold.put(progress.standing(), name());
            }
            case Fetched.Challenged(var because) -> {
                worse(Kind.CHALLENGED, because);
                hold.put(progress.standing(), name());
            }
            case Fetched.Unreadable(var because) -> worse(Kind.UNREADABLE, because);
        }
    }

    private void take(Page page) {
        Intake intake = new Intake(accepting, name(), familiar, rejections);
        try {
            Counts came = intake.take(page.content());
            Optional<String> problem = intake.problem();
            if (problem.isPresent()) {
                failed(Kind.UNREADABLE, problem.get());
                return;
            }
            page.whenKept().run();
            progress.read(page, came, source.profile().interval());
        } catch (Refused e) {
            failed(Kind.UNREADABLE, e.problem().detail());
        } catch (IOException e) {
            failed(Kind.UNREADABLE, String.valueOf(e.getMessage()));
        } catch (CompletionException e) {
            failed(Kind.BACKING_OFF, "the log does not take it now: " + e.getCause());
        }
    }

    /** Some of the page may not have come through, so none of it counts as told. */
    private void failed(Kind how, String because) {
        familiar.forget();
        worse(how, because);
    }

    private void worse(Kind how, String because) {
        progress.worse(how, because, Optional.empty());
    }
}
