package io.mayberelated.ingest.source.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayberelated.ingest.source.FakeService;
import io.mayberelated.ingest.source.FakeService.Reply;
import io.mayberelated.ingest.source.FakeTime;
import io.mayberelated.ingest.source.Outsides;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboundTest {
    private final FakeTime time = new FakeTime("2026-03-01T12:00:00Z");
    private final FakeService service = new FakeService();
    private final FakeService mirror = new FakeService();
    private final FakeService stranger = new FakeService();
    private final Outbound outbound = Outsides.way(time, service, mirror);

    @AfterEach
    void close() {
        service.close();
        mirror.close();
        stranger.close();
    }

    @Test
    void saysWhoAsks() {
        service.always(Reply.json("{}"));

        outbound.ask(Question.get(service.at("/")));

        assertThat(service.lastAsked().headers().getFirst("User-Agent")).isEqualTo(Outsides.USER_AGENT);
    }

    @Test
    void asksNobodyWhoIsNotAllowed() {
        Answer answer = outbound.ask(Question.get(stranger.at("/")));

        assertThat(answer).isInstanceOf(Answer.NotTaken.class);
        assertThat(stranger.asked()).isEmpty();
    }

    @Test
    void followsARedirectToAnAllowedPlace() {
        service.always(Reply.redirect(mirror.at("/there").toString()));
        mirror.always(Reply.json("{\"moved\":true}"));

        Answer answer = outbound.ask(Question.get(service.at("/")));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Said.class, said -> assertThat(said.text()).isEqualTo("{\"moved\":true}"));
    }

    @Test
    void followsARelativeRedirect() {
        service.next(Reply.redirect("/v2/works?a=b")).always(Reply.json("{}"));

        outbound.ask(Question.get(service.at("/v1/works")));

        assertThat(service.lastAsked().address()).hasToString("/v2/works?a=b");
    }

    @Test
    void takesNoKeyToAnotherPlace() {
        service.always(Reply.redirect(mirror.at("/").toString()));
        mirror.always(Reply.json("{}"));

        outbound.ask(Question.get(service.at("/")).with(Map.of("x-api-key", "secret")));

        assertThat(service.lastAsked().headers().getFirst("x-api-key")).isEqualTo("secret");
        assertThat(mirror.lastAsked().headers()).doesNotContainKey("X-api-key");
    }

    @Test
    void followsNoRedirectToAPlaceThatIsNotAllowed() {
        service.always(Reply.redirect(stranger.at("/").toString()));

        Answer answer = outbound.ask(Question.get(service.at("/")));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.NotTaken.class,
                        not -> assertThat(not.because()).startsWith("redirected, but http://127.0.0.1:"));
        assertThat(stranger.asked()).isEmpty();
    }

    @Test
    void noticesThatItIsSentInACircle() {
        service.answers(asked -> Reply.redirect(asked.address().getPath().equals("/a") ? "/b" : "/a"));

        Answer answer = outbound.ask(Question.get(service.at("/a")));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.NotTaken.class, not -> assertThat(not.because()).contains("in a circle"));
        assertThat(service.asked()).hasSize(2);
    }

    @Test
    void doesNotFollowForEver() {
        service.answers(asked -> Reply.redirect(asked.address().getPath() + "x"));

        Answer answer = outbound.ask(Question.get(service.at("/a")));

        assertThat(answer).isInstanceOf(Answer.NotTaken.class);
        assertThat(service.asked()).hasSize(6);
    }

    @Test
    void doesNotTurnAQuestionWithABodyIntoOneWithout() {
        service.always(Reply.redirect(mirror.at("/").toString()));

        Answer answer = outbound.ask(Question.post(service.at("/"), "{}"));

        assertThat(answer).isInstanceOf(Answer.NotTaken.class);
        assertThat(mirror.asked()).isEmpty();
    }

    @Test
    void keepsThePaceAlsoWhenItIsRedirected() {
        List<Instant> when = new ArrayList<>();
        service.answers(asked -> {
            when.add(time.instant());
            return asked.address().getPath().equals("/a") ? Reply.redirect("/b") : Reply.json("{}");
        });

        outbound.ask(Question.get(service.at("/a")));
        outbound.ask(Question.get(service.at("/b")));

        Instant first = Instant.parse("2026-03-01T12:00:00Z");
        assertThat(when).containsExactly(first, first.plusSeconds(3), first.plusSeconds(6));
    }

    @Test
    void asksNothingMoreWhenTheServiceStops() {
        time.stop();

        assertThatThrownBy(() -> outbound.ask(Question.get(service.at("/")))).isInstanceOf(Stopping.class);

        assertThat(service.asked()).isEmpty();
    }

    @Test
    void waitsNoLongerThanItHasTo() {
        service.always(Reply.json("{}"));
        outbound.ask(Question.get(service.at("/")));
        time.pass(Duration.ofMinutes(5));

        outbound.ask(Question.get(service.at("/")));

        assertThat(time.instant()).isEqualTo("2026-03-01T12:05:00Z");
    }
}
