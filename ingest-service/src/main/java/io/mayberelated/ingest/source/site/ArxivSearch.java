package io.mayberelated.ingest.source.site;

import io.mayberelated.ingest.format.ArxivAtom;
import io.mayberelated.ingest.source.Content;
import io.mayberelated.ingest.source.Cursor;
import io.mayberelated.ingest.source.Fetched;
import io.mayberelated.ingest.source.Replies;
import io.mayberelated.ingest.source.Replies.OnTooMany;
import io.mayberelated.ingest.source.Source;
import io.mayberelated.ingest.source.SourceProfile;
import io.mayberelated.ingest.source.outbound.Addresses;
import io.mayberelated.ingest.source.outbound.Answer;
import io.mayberelated.ingest.source.outbound.Outbound;
import io.mayberelated.ingest.source.outbound.Question;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The papers that answer a standing question to arXiv, by when they were submitted. A paper becomes visible long after
 * that, so each round begins some weeks before the cursor.
 */
final class ArxivSearch implements Source {
    /** Beyond this many arXiv does not go, however one pages. */
    private static final int RESULTS_MAX = 30_000;

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuuMMddHHmm").withZone(ZoneOffset.UTC);

    private final SourceProfile profile;
    private final ArxivConfig.Search config;
    private final String query;
    private final Outbound outbound;
    private final InstantSource clock;
    private final Replies replies;

    ArxivSearch(
            SourceProfile profile, ArxivConfig.Search config, String query, Outbound outbound, InstantSource clock) {
        this.profile = profile;
        this.config = config;
        this.query = query;
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
        return Cursor.at(config.since().orElseGet(() -> now.minus(config.lookBack())));
    }

    @Override
    public Fetched after(Cursor cursor) {
        Cursor stretch = cursor.to().isPresent() ? cursor : cursor.to(end(cursor.from()));
        int start = stretch.next().map(Integer::valueOf).orElse(0);
        Answer answer = outbound.ask(Question.get(address(stretch, start)));
        return replies.judge(answer, said -> page(stretch, start, said));
    }

    private URI address(Cursor stretch, int start) {
        String submitted = "submittedDate:[%s TO %s]"
                .formatted(MINUTE.format(stretch.from().minus(config.overlap())), MINUTE.format(stretch.end()));
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("search_query", "(%s) AND %s".formatted(query, submitted));
        parameters.put("sortBy", "submittedDate");
        parameters.put("sortOrder", "ascending");
        parameters.put("start", Integer.toString(start));
        parameters.put("max_results", Integer.toString(config.pageSize()));
        return Addresses.with(config.endpoint(), parameters);
    }

    private Fetched page(Cursor stretch, int start, Answer.Said said) {
        ArxivAnswer answer = ArxivAnswer.of(said.body());
        Optional<String> error = answer.error();
        if (error.isPresent()) {
            return new Fetched.Unreadable("arXiv answers: " + error.get());
        }
        int read = start + answer.ids().size();
        if (answer.total() > RESULTS_MAX) {
            return new Fetched.Unreadable("%,d papers from %s to %s, of which arXiv gives %,d; ask for less at a time"
                    .formatted(answer.total(), stretch.from(), stretch.end(), RESULTS_MAX));
        }
        if (answer.ids().isEmpty() && read < answer.total()) {
            return new Fetched.Busy(
                    Optional.empty(),
                    "an empty page, with %,d of %,d papers to come".formatted(answer.total() - read, answer.total()));
        }
        Content content = Content.of(new ArxivAtom(), said.body());
        boolean isDone = read >= answer.total();
        return isDone
                ? new Fetched.Page(content, Cursor.at(stretch.end()), isNow(stretch.end()))
                : new Fetched.Page(content, stretch.next(Integer.toString(read)), false);
    }

    private Instant end(Instant from) {
        Instant end = from.plus(config.stretch());
        Instant now = clock.instant();
        return end.isBefore(now) ? end : now;
    }

    private boolean isNow(Instant end) {
        return end.plus(config.interval()).isAfter(clock.instant());
    }
}
