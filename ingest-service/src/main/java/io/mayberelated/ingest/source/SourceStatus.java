package io.mayberelated.ingest.source;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A source, as of now.
 *
 * @param reads       what it reads, in words
 * @param because     why it is not simply waiting or fetching
 * @param lastSuccess when it last answered as it should
 * @param reached     all that is older is read
 * @param lagSeconds  how far {@code reached} lies behind now
 * @param waiting     texts that are known to be waiting, where that is known
 * @param catchUp     how a long way to go is going; empty when it is not long
 * @param nextAttempt when it is asked again
 * @param rejections  the latest reasons why records were not taken, since the start
 * @param terms       where the service says what is allowed
 */
public record SourceStatus(
        String name,
        String kind,
        String reads,
        State state,
        Optional<String> because,
        Optional<Instant> lastSuccess,
        Optional<Instant> reached,
        Optional<Long> lagSeconds,
        Optional<Integer> waiting,
        Optional<CatchUp> catchUp,
        Counts counts,
        Optional<Instant> nextAttempt,
        List<String> rejections,
        URI terms,
        Pace pace) {
    /** What it is doing. */
    public enum State {
        /** Not turned on in the configuration. */
        OFF,
        /** Another instance of the service fetches, or the service has just begun. */
        ELSEWHERE,
        /** On, with nothing to do: for example a feed that is read only while the interface is closed. */
        STANDBY,
        /** Until {@code nextAttempt}. */
        WAITING,
        FETCHING,
        /** The service asked us to, or did not answer. */
        BACKING_OFF,
        /** The service does not want to be read by us; it is left alone for hours. A person should ask why. */
        CHALLENGED,
        /** It answers something that this version does not know. A person should look. */
        UNREADABLE;

        public String inWords() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * How often the service is asked.
     *
     * @param connections at a time
     */
    public record Pace(double secondsBetweenRequests, int connections) {}

    static SourceStatus off(SourceProfile profile) {
        return new SourceStatus(
                profile.name(),
                profile.kind(),
                profile.reads(),
                State.OFF,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Counts.NONE,
                Optional.empty(),
                List.of(),
                profile.terms(),
                pace(profile));
    }

    static SourceStatus of(Source source, Progress progress, Doing doing, List<String> rejections, Instant now) {
        SourceProfile profile = source.profile();
        SourceState state = progress.state();
        Instant reached = state.cursor().from();
        return new SourceStatus(
                profile.name(),
                profile.kind(),
                profile.reads(),
                doing.state(),
                doing.because(),
                state.lastSuccess(),
                Optional.of(reached),
                Optional.of(Math.max(0, Duration.between(reached, now).toSeconds())),
                source.waiting(),
                CatchUp.of(progress, now),
                state.counts(),
                doing.next(),
                rejections,
                profile.terms(),
                pace(profile));
    }

    private static Pace pace(SourceProfile profile) {
        return new Pace(profile.pause().toMillis() / 1_000.0, 1);
    }
}
