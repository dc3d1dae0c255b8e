package io.mayberelated.ingest.source.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.Submission;
import io.mayberelated.ingest.source.Configs;
import io.mayberelated.ingest.source.FakeService;
import io.mayberelated.ingest.source.FakeService.Reply;
import io.mayberelated.ingest.source.FakeTime;
import io.mayberelated.ingest.source.Offer;
import io.mayberelated.ingest.source.Outsides;
import io.mayberelated.ingest.source.Reading;
import io.mayberelated.ingest.source.SourceStatus.State;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForumTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final FakeTime time = new FakeTime("2026-03-01T18:00:00Z");
    private final FakeForum forum = new FakeForum();
    private final FakeService service = FakeForum.served(forum);

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void allCommentsAreReadOnce() {
        for (int i = 0; i < 25; i++) {
            forum.has("comment" + i, NOON.plusSeconds(i));
        }

        Reading reading = reading("comments", Map.of("page-size", "10")).untilItWaits();

        assertThat(reading.log().ids()).isEqualTo(forum.ids());
        assertThat(service.asked()).hasSize(4);
    }

    @Test
    void aForumMayGiveLessThanItWasAskedFor() {
        for (int i = 0; i < 25; i++) {
            forum.has("comment" + i, NOON.plusSeconds(i));
        }
        forum.givesAtMost(4);

        Reading reading = reading("comments", Map.of("page-size", "10")).untilItWaits();

        assertThat(reading.log().ids()).isEqualTo(forum.ids());
    }

    @Test
    void commentsOfOneInstantAreAllReadThoughAPageIsTooSmallForThem() {
        for (int i = 0; i < 35; i++) {
            forum.has("comment" + i, NOON);
        }

        Reading reading = reading("comments", Map.of("page-size", "10")).untilItWaits();

        assertThat(reading.log().ids())
                .containsExactlyInAnyOrderElementsOf(forum.ids())
                .doesNotHaveDuplicates();
    }

    /** Bursts, ties and gaps, with a crash after any page. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void nothingIsLostOrDoubledWhateverTheTimesAndTheRestarts(long seed) {
        Random random = new Random(seed);
        Instant at = NOON;
        for (int i = 0; i < 60; i++) {
            at = random.nextInt(3) == 0 ? at.plusMillis(random.nextInt(90_000)) : at;
            forum.has("c%dx%d".formatted(seed, i), at);
        }
        Reading reading = reading("comments", Map.of("page-size", Integer.toString(1 + random.nextInt(9))));

        for (int i = 0; i < 90; i++) {
            reading.step();
            if (random.nextInt(4) == 0) {
                reading.restart();
            }
        }

        assertThat(reading.log().ids())
                .containsExactlyInAnyOrderElementsOf(forum.ids())
                .doesNotHaveDuplicates();
    }

    @Test
    void aRestartGoesOnAtTheCursor() {
        for (int i = 0; i < 20; i++) {
            forum.has("comment" + i, NOON.plusSeconds(i));
        }
        Reading reading = reading("comments", Map.of("page-size", "10"));
        reading.step();

        reading.restart().step();

        assertThat(FakeForum.query(service.lastAsked())).contains("after: \"2026-03-01T12:00:09Z\"");
    }

    @Test
    void aStopInTheMiddleIsNoTroubleWithTheForum() {
        forum.has("comment1", NOON);
        Reading reading = reading("comments", Map.of());
        time.stop();

        reading.step();

        assertThat(reading.state()).isEqualTo(State.WAITING);
        assertThat(reading.states().all()).isEmpty();
    }

    @Test
    void whatIsWrittenLaterComesWithTheNextLook() {
        forum.has("early", NOON);
        Reading reading = reading("comments", Map.of()).untilItWaits();
        forum.has("late", Instant.parse("2026-03-01T18:00:10Z"));
        time.pass(Duration.ofMinutes(2));

        reading.untilItWaits();

        assertThat(reading.log().ids()).containsExactly("early", "late");
    }

    /** A text that is still on its way to the forum's memory would be passed over for ever. */
    @Test
    void theLastMomentsAreLeftForLater() {
        reading("comments", Map.of("settle", "PT30S")).step();

        assertThat(FakeForum.query(service.lastAsked())).contains("before: \"2026-03-01T17:59:30Z\"");
    }

    @Test
    void itTellsHowFarItIs() {
        for (int i = 0; i < 20; i++) {
            forum.has("comment" + i, NOON.plusSeconds(i));
        }

        Reading reading = reading("comments", Map.of("page-size", "10"));
        reading.step();

        assertThat(reading.status()).satisfies(status -> {
            assertThat(status.reached()).contains(NOON.plusSeconds(9));
            assertThat(status.lagSeconds()).contains(Duration.ofHours(6).toSeconds() - 9);
            assertThat(status.counts().fetched()).isEqualTo(10);
            assertThat(status.counts().fresh()).isEqualTo(10);
            assertThat(status.lastSuccess()).contains(time.instant());
            assertThat(status.catchUp())
                    .hasValueSatisfying(catchUp -> assertThat(catchUp.share()).isBetween(0.5, 1.0));
        });
    }

    @Test
    void aCommentKeepsItsTextWhoWroteItAndWhere() {
        forum.has("comment1", NOON);

        Reading reading = reading("comments", Map.of()).untilItWaits();

        assertThat(reading.log().kept()).singleElement().satisfies(submission -> {
            assertThat(submission.source()).isEqualTo("source/forum/lesswrong/comments");
            assertThat(submission.action()).isEqualTo(Submission.Action.PUT);
            assertThat(submission.body())
                    .contains("Vale")
                    .contains("<p>Maybe related.</p>")
                    .contains("forum:lesswrong/G2Lne2Fi7Qra5Lbuf");
        });
    }

    @Test
    void editsAreReadInStretches() {
        forum.hasEdited("old", NOON.minus(Duration.ofDays(900)), NOON).has("untouched", NOON);

        Reading reading = reading("comment-edits", Map.of("edit-window", "PT1H", "look-back", "PT8H"));
        reading.untilItWaits();

        assertThat(reading.log().ids()).containsExactly("old");
        assertThat(service.asked()).hasSize(8);
    }

    @Test
    void aStretchWithTooManyEditsIsHalvedUntilItFits() {
        for (int i = 0; i < 64; i++) {
            forum.hasEdited("comment" + i, NOON.minus(Duration.ofDays(i)), NOON.plusSeconds(i));
        }

        Reading reading = reading("comment-edits", Map.of("edit-window", "PT6H", "page-size", "10"));
        reading.untilItWaits();

        assertThat(reading.log().ids())
                .containsExactlyInAnyOrderElementsOf(forum.ids())
                .doesNotHaveDuplicates();
    }

    @Test
    void aCommentThatDisappearsIsWithdrawn() {
        forum.has("stays", NOON).has("goes", NOON.plusSeconds(1)).has("staysToo", NOON.plusSeconds(2));
        Reading reading = reading("comment-rechecks", Map.of()).untilItWaits();
        forum.loses("goes");
        time.pass(Duration.ofHours(7));

        reading.restart().untilItWaits();

        assertThat(reading.log().kept())
                .filteredOn(submission -> submission.action() == Submission.Action.WITHDRAW)
                .singleElement()
                .satisfies(submission -> assertThat(submission.id().id()).isEqualTo("goes"));
    }

    @Test
    void aCommentThatAppearsLateAmongOlderOnesIsRead() {
        forum.has("early", NOON);
        Reading reading = reading("comment-rechecks", Map.of()).untilItWaits();
        forum.has("wasWithAModerator", NOON.minus(Duration.ofDays(2)));
        time.pass(Duration.ofHours(7));

        reading.untilItWaits();

        assertThat(reading.log().ids()).containsExactly("early", "wasWithAModerator");
    }

    @Test
    void aCommentThatIsTooOldToBeLookedAfterIsNotTakenForGone() {
        forum.has("old", NOON);
        Reading reading = reading("comment-rechecks", Map.of()).untilItWaits();
        time.pass(Duration.ofDays(8));

        reading.untilItWaits();

        assertThat(reading.log().ids()).containsExactly("old");
    }

    @Test
    void manyCommentsAreLookedAfterPageByPage() {
        for (int i = 0; i < 25; i++) {
            forum.has("comment" + i, NOON.plusSeconds(i / 2));
        }
        Reading reading = reading("comment-rechecks", Map.of("page-size", "10")).untilItWaits();
        forum.loses("comment7").loses("comment24");
        time.pass(Duration.ofHours(7));

        reading.untilItWaits();

        assertThat(reading.log().kept())
                .filteredOn(submission -> submission.action() == Submission.Action.WITHDRAW)
                .extracting(submission -> submission.id().id())
                .containsExactlyInAnyOrder("comment7", "comment24");
    }

    @Test
    void aForumThatShowsAlmostNothingAnyMoreIsNotBelieved() {
        for (int i = 0; i < 20; i++) {
            forum.has("comment" + i, NOON.plusSeconds(i));
        }
        Reading reading = reading("comment-rechecks", Map.of()).untilItWaits();
        forum.ids().stream().skip(3).toList().forEach(forum::loses);
        time.pass(Duration.ofHours(7));

        reading.untilItWaits();

        assertThat(reading.state()).isEqualTo(State.UNREADABLE);
        assertThat(reading.log().kept()).hasSize(20);
    }

    @Test
    void whatIsNotBelievedDoesNotKeepItFromLookingForEver() {
        for (int i = 0; i < 20; i++) {
            forum.has("comment" + i, NOON.plusSeconds(i));
        }
        Reading reading = reading("comment-rechecks", Map.of()).untilItWaits();
        forum.ids().stream().skip(3).toList().forEach(forum::loses);
        time.pass(Duration.ofHours(7));
        reading.untilItWaits();
        time.pass(Duration.ofDays(8));

        reading.untilItWaits();

        assertThat(reading.state()).isEqualTo(State.WAITING);
    }

    @Test
    void aForumThatDoesNotKnowWhatWasEditedIsNotBelieved() {
        service.always(
                Reply.json(
                        "{\"data\":{\"comments\":{\"results\":[{\"_id\":\"x1\",\"postedAt\":\"2026-03-01T12:00:00Z\",\"lastEditedAt\":\"2019-01-01T00:00:00Z\"}]}}}"));

        Reading reading = reading("comment-edits", Map.of());
        reading.step();

        assertThat(reading.state()).isEqualTo(State.UNREADABLE);
        assertThat(reading.log().kept()).isEmpty();
    }

    @Test
    void aForumThatDoesNotKeepToTheOrderIsNotBelieved() {
        service.always(
                Reply.json(
                        "{\"data\":{\"comments\":{\"results\":[{\"_id\":\"x2\",\"postedAt\":\"2026-03-01T13:00:00Z\"},{\"_id\":\"x1\",\"postedAt\":\"2026-03-01T12:00:00Z\"}]}}}"));

        Reading reading = reading("comments", Map.of("page-size", "2"));
        reading.step();

        assertThat(reading.state()).isEqualTo(State.UNREADABLE);
    }

    @Test
    void anErrorOfTheInterfaceIsToldWithItsWords() {
        service.always(Reply.json("{\"errors\":[{\"message\":\"Unknown argument 'selector'\"}],\"data\":null}"));

        Reading reading = reading("comments", Map.of());
        reading.step();

        assertThat(reading.state()).isEqualTo(State.UNREADABLE);
        assertThat(reading.status().because())
                .hasValueSatisfying(why -> assertThat(why).contains("Unknown argument 'selector'"));
    }

    @Test
    void anOlderForumIsAskedInTheOlderForm() {
        reading("posts", Map.of("form", "terms", "min-karma", "5")).step();

        assertThat(FakeForum.query(service.lastAsked()))
                .startsWith("{ posts(input: {terms: {karmaThreshold: 5, after: \"")
                .contains("view: \"old\", limit: 200}}) { results { _id title");
    }

    @Test
    void aPageForPeopleIsAChallengeAndTheForumIsLeftAloneForHours() {
        forum.has("comment1", NOON);
        service.next(Reply.challenge());
        Reading reading = reading("comments", Map.of());

        reading.step();

        assertThat(reading.status().state()).isEqualTo(State.CHALLENGED);
        assertThat(Duration.between(Instant.parse("2026-03-01T18:00:00Z"), time.instant()))
                .isBetween(Duration.ofHours(3), Duration.ofHours(4));
        assertThat(reading.step().log().ids()).containsExactly("comment1");
    }

    @Test
    void aRestartDoesNotForgetThatItWasSentAway() {
        service.next(Reply.challenge());
        Reading reading = reading("comments", Map.of());
        reading.untilItWaits();

        reading.restart().untilItWaits();

        assertThat(reading.state()).isEqualTo(State.CHALLENGED);
        assertThat(service.asked()).hasSize(1);
    }

    @Test
    void tooManyRequestsWithoutATimeIsMeantForUs() {
        service.next(Reply.status(429));
        Reading reading = reading("comments", Map.of()).untilItWaits();

        assertThat(reading.state()).isEqualTo(State.CHALLENGED);
    }

    @Test
    void theOthersOfAForumHearThatOneWasSentAway() {
        service.next(Reply.challenge());
        List<Offer> offers = offers(Map.of());
        Reading comments = reading(offers, "comments");
        Reading posts = reading(offers, "posts");

        comments.untilItWaits();
        posts.untilItWaits();

        assertThat(posts.state()).isEqualTo(State.CHALLENGED);
        assertThat(posts.status().because())
                .hasValueSatisfying(why -> assertThat(why).startsWith("forum/lesswrong/comments was told: "));
        assertThat(service.asked()).hasSize(1);
    }

    @Test
    void theFeedIsReadOnlyWhileTheInterfaceIsClosed() {
        service.next(Reply.challenge(), Reply.xml(FEED));
        List<Offer> offers = offers(Map.of());
        Reading feed = reading(offers, "comments-feed");
        feed.untilItWaits();
        assertThat(feed.state()).isEqualTo(State.STANDBY);

        reading(offers, "comments").untilItWaits();
        feed.untilItWaits();

        assertThat(service.lastAsked().address()).hasToString("/feed.xml?type=comments&view=allRecentComments");
        assertThat(feed.log().ids()).containsExactly("jXyR9Wq2pLmNaBcDe");
        assertThat(feed.status().counts().fresh()).isEqualTo(1);
    }

    @Test
    void aFeedThatRepeatsItselfIsHandedInOnce() {
        service.next(Reply.challenge()).always(Reply.xml(FEED));
        List<Offer> offers = offers(Map.of());
        reading(offers, "comments").untilItWaits();
        Reading feed = reading(offers, "comments-feed");

        feed.step().step().step();

        assertThat(feed.log().ids()).hasSize(1);
        assertThat(feed.status().counts().fetched()).isEqualTo(3);
    }

    @Test
    void aHeaderThatTheOperatorWasGivenIsShown() {
        reading("comments", Map.of("headers.x-reader", "agreed in March")).step();

        assertThat(service.lastAsked().headers().getFirst("x-reader")).isEqualTo("agreed in March");
    }

    private static final String FEED = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>LessWrong comments</title>
            <item><title>Comment on Selection Theorems</title>
            <link>https://www.lesswrong.com/posts/G2Lne2Fi7Qra5Lbuf/selection-theorems?commentId=jXyR9Wq2pLmNaBcDe</link>
            <guid isPermaLink="false">jXyR9Wq2pLmNaBcDe</guid><dc:creator>Vale</dc:creator>
            <pubDate>Sun, 01 Mar 2026 17:50:00 GMT</pubDate><description>&lt;p&gt;Maybe related.&lt;/p&gt;</description></item>
            </channel></rss>
            """;

    private Reading reading(String stream, Map<String, String> settings) {
        return reading(offers(settings), stream);
    }

    private Reading reading(List<Offer> offers, String stream) {
        Offer offer = offers.stream()
                .filter(each -> each.source().profile().name().equals("forum/lesswrong/" + stream))
                .findFirst()
                .orElseThrow();
        return new Reading(offer.source(), time, offer.hold());
    }

    private List<Offer> offers(Map<String, String> settings) {
        Map<String, String> properties = new HashMap<>(Map.of(
                "sources.forum.lesswrong.endpoint", service.at("/graphql").toString(),
                "sources.forum.lesswrong.terms", "https://www.lesswrong.com/robots.txt",
                "sources.forum.lesswrong.enabled", "true"));
        settings.forEach((name, value) -> properties.put("sources.forum.lesswrong." + name, value));
        return new ForumSources(Outsides.to(time, service)).of(Configs.of(ForumConfig.class, properties));
    }
}
