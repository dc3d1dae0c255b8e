package io.mayberelated.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.http.Refused;
import io.mayberelated.ingest.source.Fetched.Busy;
import io.mayberelated.ingest.source.Fetched.Challenged;
import io.mayberelated.ingest.source.Fetched.Page;
import io.mayberelated.ingest.source.Fetched.Unreadable;
import io.mayberelated.ingest.source.Replies.OnTooMany;
import io.mayberelated.ingest.source.outbound.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepliesTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Page READ = Page.caughtUp(Cursor.at(NOW));

    private final Replies replies = new Replies(() -> NOW, OnTooMany.BACK_OFF);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 | application/json         | {}                          | Page
            200 | text/html; charset=utf-8 | <p>Checking your browser    | Challenged
            200 | application/xhtml+xml    | <html/>                     | Challenged
            200 | application/json         | <!DOCTYPE html><p>Hello     | Challenged
            200 | text/plain               | <HTML><p>Hello              | Challenged
            401 | application/json         | {}                          | Challenged
            403 | application/json         | {}                          | Challenged
            451 | text/plain               | by law                      | Challenged
            429 | text/html                | <p>Slow down                | Challenged
            429 | application/json         | {}                          | Busy
            408 | text/plain               | x                           | Busy
            500 | text/html                | <p>Oops                     | Busy
            502 | text/html                | <p>Bad gateway              | Busy
            503 | text/html                | <p>Maintenance              | Busy
            504 | text/plain               | x                           | Busy
            400 | application/json         | {}                          | Unreadable
            404 | application/json         | {}                          | Unreadable
            410 | application/json         | {}                          | Unreadable
            204 | application/json         | x                           | Unreadable
            """)
    void anAnswerMeans(int status, String contentType, String body, String expected) {
        Fetched fetched = replies.judge(said(status, contentType, Optional.empty(), body), _ -> READ);

        assertThat(fetched.getClass().getSimpleName()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"429, 90, 2026-03-01T12:01:30Z", "503, 'Sun, 01 Mar 2026 12:30:00 GMT', 2026-03-01T12:30:00Z"})
    void howLongToWaitIsHeard(int status, String header, Instant expected) {
        Fetched fetched = replies.judge(said(status, "text/html", Optional.of(header), "<p>wait"), _ -> READ);

        assertThat(fetched)
                .isInstanceOfSatisfying(
                        Busy.class, busy -> assertThat(busy.notBefore()).contains(expected));
    }

    @Test
    void noAnswerIsWaitedFor() {
        assertThat(replies.judge(new Answer.None("reset"), _ -> READ)).isEqualTo(new Busy(Optional.empty(), "reset"));
    }

    @Test
    void whatIsNotTakenIsForAPersonToLookAt() {
        assertThat(replies.judge(new Answer.NotTaken("in a circle"), _ -> READ))
                .isEqualTo(new Unreadable("in a circle"));
    }

    @Test
    void aBodyThatCannotBeReadSaysWhere() {
        Fetched fetched = replies.judge(said(200, "application/json", Optional.empty(), "{}"), _ -> {
            throw Refused.invalid("/data", "a list");
        });

        assertThat(fetched).isEqualTo(new Unreadable("/data: a list"));
    }

    @Test
    void whoAsksNoMoreThanIsAllowedIsMeantByTooMany() {
        Replies strict = new Replies(() -> NOW, OnTooMany.CHALLENGED);

        assertThat(strict.judge(said(429, "application/json", Optional.empty(), "{}"), _ -> READ))
                .isInstanceOf(Challenged.class);
    }

    @Test
    void whatAServiceSaysOfAMistakeIsKeptShort() {
        String long500 = "no such field\n" + "x".repeat(1_000);

        Fetched fetched = replies.judge(said(400, "text/plain", Optional.empty(), long500), _ -> READ);

        assertThat(fetched)
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> assertThat(unreadable.because())
                                .startsWith("it answers 400: no such field xxx")
                                .hasSizeLessThan(250));
    }

    private static Answer said(int status, String contentType, Optional<String> retryAfter, String body) {
        return new Answer.Said(
                status, contentType, retryAfter, Optional.empty(), body.getBytes(StandardCharsets.UTF_8));
    }
}
