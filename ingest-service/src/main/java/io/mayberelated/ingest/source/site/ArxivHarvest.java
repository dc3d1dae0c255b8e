package io.mayberelated.ingest.source.site;

import io.mayberelated.ingest.format.ArxivOai;
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
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that changed in a subject of arXiv, harvested with OAI-PMH 2.0. It counts in days, so the cursor stands at
 * midnights; the day that is not over is asked for again. Within a stretch the archive says where to go on, and may
 * forget it after a day: then the stretch is begun again.
 */
final class ArxivHarvest implements Source {
    private static final String ERROR = "OAI-PMH/error";
    private static final String TOKEN = "OAI-PMH/ListRecords/resumptionToken";

    private final SourceProfile profile;
    private final ArxivConfig.Harvest config;
    private final String set;
    private final Outbound outbound;
    private final InstantSource clock;
    private final Replies replies;

    ArxivHarvest(
            SourceProfile profile, ArxivConfig.Harvest config, String set, Outbound outbound, InstantSource clock) {
        this.profile = profile;
        this.config = config;
        this.set = set;
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
        return Cursor.at(midnight(config.since().orElseGet(() -> now.minus(config.lookBack()))));
    }

    @Override
    public Fetched after(Cursor cursor) {
        Cursor stretch = cursor.to().isPresent() ? cursor : cursor.to(end(cursor.from()));
        Answer answer = outbound.ask(Question.get(address(stretch)));
        return replies.judge(answer, said -> page(stretch, said));
    }

    private URI address(Cursor stretch) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("verb", "ListRecords");
        if (stretch.next().isPresent()) {
            parameters.put("resumptionToken", stretch.next().get());
        } else {
            parameters.put("metadataPrefix", "arXiv");
            parameters.put("set", set);
            parameters.put("from", day(stretch.from()).toString());
            parameters.put("until", day(stretch.end()).minusDays(1).toString()); // inclusive there
        }
        return Addresses.with(config.endpoint(), parameters);
    }

    private Fetched page(Cursor stretch, Answer.Said said) {
        XmlFacts facts = XmlFacts.of(said.body(), Set.of(ERROR, TOKEN));
        Optional<XmlFacts.Fact> error = facts.at(ERROR).findFirst();
        if (error.isPresent()) {
            return onError(stretch, error.get());
        }
        Content content = Content.of(new ArxivOai(), said.body());
        return facts.at(TOKEN)
                .map(XmlFacts.Fact::text)
                .filter(token -> !token.isEmpty())
                .findFirst()
                .<Fetched>map(token -> new Fetched.Page(content, stretch.next(token), false))
                .orElseGet(() -> done(stretch, content));
    }

    private Fetched onError(Cursor stretch, XmlFacts.Fact error) {
        return switch (error.attribute("code").orElse("")) {
            case "noRecordsMatch" -> done(stretch, Content.NOTHING);
            case "badResumptionToken" ->
                stretch.next().isPresent()
                        ? new Fetched.Page(Content.NOTHING, Cursor.at(stretch.from()), false)
                        : unreadable(error);
            default -> unreadable(error);
        };
    }

    private static Fetched unreadable(XmlFacts.Fact error) {
        return new Fetched.Unreadable("the archive answers with the error %s: %s"
                .formatted(error.attribute("code").orElse("without code"), error.text()));
    }

    /** The stretch is read. The day on which it was asked for may bring more, and is the first of the next. */
    private Fetched done(Cursor stretch, Content content) {
        Instant today = midnight(clock.instant());
        boolean isLast = stretch.end().isAfter(today);
        return new Fetched.Page(
                content, Cursor.at(isLast ? stretch.end().minus(1, ChronoUnit.DAYS) : stretch.end()), isLast);
    }

    private Instant end(Instant from) {
        Duration longest = config.stretch();
        Instant tomorrow = midnight(clock.instant()).plus(1, ChronoUnit.DAYS);
        Instant end = midnight(from.plus(longest));
        Instant atLeast = from.plus(1, ChronoUnit.DAYS);
        Instant chosen = end.isBefore(tomorrow) ? end : tomorrow;
        return chosen.isBefore(atLeast) ? atLeast : chosen;
    }

    private static LocalDate day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static Instant midnight(Instant instant) {
        return instant.truncatedTo(ChronoUnit.DAYS);
    }
}
