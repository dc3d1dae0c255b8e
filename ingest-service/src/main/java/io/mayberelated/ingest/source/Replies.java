package io.mayberelated.ingest.source;

import io.mayberelated.events.http.Refused;
import io.mayberelated.ingest.source.outbound.Answer;
import io.mayberelated.ingest.source.outbound.RetryAfter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/**
 * What the answer of a service means for us, before its body is looked at. Pure but for the clock, against which {@code
 * Retry-After} is read.
 */
public final class Replies {
    private final InstantSource clock;
    private final OnTooMany onTooMany;

    /** What it means when a service says "too many requests" and not how long to wait. */
    public enum OnTooMany {
        /** It is crowded: the service shares what it can give among all who ask. */
        BACK_OFF,
        /** We ask no more than is allowed, so it means us. */
        CHALLENGED
    }

    /** Reads the body of an answer that is as it should be. */
    public interface Reader {
        Fetched read(Answer.Said answer);
    }

    public Replies(InstantSource clock, OnTooMany onTooMany) {
        this.clock = clock;
        this.onTooMany = onTooMany;
    }

    public Fetched judge(Answer answer, Reader reader) {
        return switch (answer) {
            case Answer.None(var because) -> new Fetched.Busy(Optional.empty(), because);
            case Answer.NotTaken(var because) -> new Fetched.Unreadable(because);
            case Answer.Said said -> judge(said, reader);
        };
    }

    private Fetched judge(Answer.Said said, Reader reader) {
        return switch (said.status()) {
            case 200 -> isPage(said) ? challenged(said) : read(said, reader);
            case 401, 403, 407, 451 -> challenged(said);
            case 429 -> tooMany(said);
            case 408, 425, 500, 502, 503, 504, 520, 521, 522, 523, 524, 529 -> busy(said);
            default -> new Fetched.Unreadable("it answers %d: %s".formatted(said.status(), said.excerpt()));
        };
    }

    private static Fetched read(Answer.Said said, Reader reader) {
        try {
            return reader.read(said);
        } catch (Refused e) {
            return new Fetched.Unreadable(e.problem().detail());
        } catch (IllegalArgumentException e) {
            return new Fetched.Unreadable(String.valueOf(e.getMessage()));
        }
    }

    private Fetched tooMany(Answer.Said said) {
        boolean isMeantForUs = isPage(said) || onTooMany == OnTooMany.CHALLENGED;
        return retryAfter(said).isEmpty() && isMeantForUs ? challenged(said) : busy(said);
    }

    private Fetched busy(Answer.Said said) {
        return new Fetched.Busy(retryAfter(said), "it answers %d".formatted(said.status()));
    }

    private static Fetched challenged(Answer.Said said) {
        return new Fetched.Challenged("it answers %d with %s instead of data"
                .formatted(said.status(), isPage(said) ? "a page for people" : "a refusal"));
    }

    private Optional<Instant> retryAfter(Answer.Said said) {
        return said.retryAfter().flatMap(header -> RetryAfter.parse(header, clock.instant()));
    }

    private static boolean isPage(Answer.Said said) {
        String start = said.text().stripLeading();
        String head = start.substring(0, Math.min(15, start.length())).toLowerCase(Locale.ROOT);
        return said.isPageForPeople() || head.startsWith("<!doctype html") || head.startsWith("<html");
    }
}
