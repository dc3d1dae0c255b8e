package io.mayberelated.ingest.source.lookup;

import io.mayberelated.events.WorkName;
import io.mayberelated.events.http.Refused;
import io.mayberelated.ingest.format.Draft;
import io.mayberelated.ingest.format.FileFormat.DraftSink;
import io.mayberelated.ingest.source.Content;
import io.mayberelated.ingest.source.Cursor;
import io.mayberelated.ingest.source.Fetched;
import io.mayberelated.ingest.source.Replies;
import io.mayberelated.ingest.source.Replies.OnTooMany;
import io.mayberelated.ingest.source.Source;
import io.mayberelated.ingest.source.SourceProfile;
import io.mayberelated.ingest.source.lookup.Asked.Outcome;
import io.mayberelated.ingest.source.outbound.Answer;
import io.mayberelated.ingest.source.outbound.Outbound;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Asks one service for works that texts name and nobody has handed in. It has no cursor of its own: what was asked for is
 * in the ledger, and kept there when the answer is durable.
 */
final class Lookup implements Source {
    /** One work may be odd; if all are, the service has changed. */
    private static final int UNUSABLE_MAX = 10;

    private final SourceProfile profile;
    private final LookupService service;
    private final Asking asking;
    private final Remembering remembering;
    private final Supplier<Optional<String>> notReady;
    private final Outbound outbound;
    private final InstantSource clock;
    private final Replies replies;
    /** After a question about many was refused, one of them may be to blame. */
    private int oneByOne;
    /** Works in a row of which nothing could be used. */
    private int unusable;

    /** @param notReady why it is not known yet what is wanted */
    Lookup(
            SourceProfile profile,
            LookupService service,
            Asking asking,
            Remembering remembering,
            Supplier<Optional<String>> notReady,
            Outbound outbound,
            InstantSource clock) {
        this.profile = profile;
        this.service = service;
        this.asking = asking;
        this.remembering = remembering;
        this.notReady = notReady;
        this.outbound = outbound;
        this.clock = clock;
        this.replies = new Replies(clock, OnTooMany.BACK_OFF);
    }

    @Override
    public SourceProfile profile() {
        return profile;
    }

    @Override
    public Cursor start(Instant now) {
        return Cursor.at(now);
    }

    @Override
    public Optional<String> standsBy() {
        return notReady.get();
    }

    @Override
    public Optional<Integer> waiting() {
        return Optional.of(
                asking.next(service, clock.instant(), UnknownNames.NAMES_MAX).size());
    }

    @Override
    public Fetched after(Cursor cursor) {
        if (unusable >= UNUSABLE_MAX) {
            unusable--; // so that after a while one more is tried
            return new Fetched.Unreadable("nothing of the last %d works can be used".formatted(UNUSABLE_MAX));
        }
        List<WorkName> names = asking.next(service, clock.instant(), oneByOne > 0 ? 1 : service.batch());
        if (names.isEmpty()) {
            return Fetched.Page.caughtUp(Cursor.at(clock.instant()));
        }
        oneByOne = Math.max(0, oneByOne - 1);
        Answer answer = outbound.ask(service.question(names));
        if (answer instanceof Answer.Said said && service.isUnknown(said)) {
            return new Fetched.Page(Content.NOTHING, cursor, false, () -> keep(names, Set.of(), false));
        }
        Fetched fetched = replies.judge(answer, said -> page(cursor, names, said));
        return fetched instanceof Fetched.Unreadable(var because) ? refused(cursor, names, because) : fetched;
    }

    private Fetched page(Cursor cursor, List<WorkName> names, Answer.Said said) {
        Set<WorkName> known = service.known(names, said);
        if (known.isEmpty()) {
            return new Fetched.Page(Content.NOTHING, cursor, false, () -> keep(names, known, false));
        }
        Passing passing = new Passing(service.works(said));
        return new Fetched.Page(passing, cursor, false, () -> keep(names, known, passing.isUsable));
    }

    /** A name that the service chokes on must not be asked for for ever. */
    private Fetched refused(Cursor cursor, List<WorkName> names, String because) {
        if (names.size() > 1) {
            oneByOne = names.size();
            return Fetched.Page.goOn(cursor);
        }
        remembering.keep(List.of(new Asked(service.name(), names.getFirst(), Outcome.UNUSABLE, clock.instant())));
        return new Fetched.Unreadable("asked for %s: %s".formatted(names.getFirst(), because));
    }

    private void keep(List<WorkName> names, Set<WorkName> known, boolean isUsable) {
        Instant now = clock.instant();
        unusable = isUsable || known.isEmpty() ? 0 : unusable + 1;
        remembering.keep(names.stream()
                .map(name -> new Asked(
                        service.name(),
                        name,
                        !known.contains(name) ? Outcome.UNKNOWN_THERE : isUsable ? Outcome.FOUND : Outcome.UNUSABLE,
                        now))
                .toList());
    }

    /** Lets the works through, and knows whether there were any. */
    private final class Passing implements Content {
        private final byte[] body;
        private boolean isUsable;

        Passing(byte[] body) {
            this.body = body;
        }

        @Override
        public void into(DraftSink sink) throws IOException {
            try {
                service.format().read(new ByteArrayInputStream(body), new Noticing(sink));
            } catch (Refused e) { // one work that cannot be used says nothing of the next
                sink.rejected(1, e.problem().detail());
            }
        }

        private final class Noticing implements DraftSink {
            private final DraftSink sink;

            Noticing(DraftSink sink) {
                this.sink = sink;
            }

            @Override
            public void draft(long line, Draft draft) {
                isUsable = true;
                sink.draft(line, draft);
            }

            @Override
            public void rejected(long line, String reason) {
                sink.rejected(line, reason);
            }
        }
    }
}
