package io.mayberelated.recommend.subscribe;

import static io.mayberelated.recommend.Told.NOON;
import static io.mayberelated.recommend.Told.ROBUST;
import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.CommentEvent.Posted;
import io.mayberelated.events.Embedding;
import io.mayberelated.events.Reason;
import io.mayberelated.events.TextId;
import io.mayberelated.recommend.Told;
import io.mayberelated.recommend.graph.Graph;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InterestClausesTest {
    private static final Instant LATER = NOON.plusSeconds(600);
    private static final Embedding.Model MODEL = new Embedding.Model("two-dimensional", "1");
    private static final Posted COMMENT =
            Told.comment("c1", "t1", "Nothing new at first. A good regulator is a model of its system.");

    private final Graph graph = new Graph();
    private final InMemorySubscriptions store = new InMemorySubscriptions();
    private final Interests interests = new Interests();
    private final Notices notices = new Notices();

    @BeforeEach
    void aWorkIsKnown() {
        graph.apply(Told.robust(), NOON);
    }

    @AfterEach
    void end() {
        interests.close();
    }

    @Test
    void theEventNamesTheQueryThatFoundIt() {
        subscribe(query("\"good regulator\" kind:comment"));

        settle(COMMENT);

        Reason reason = onlyReason();
        assertThat(reason.type()).isEqualTo(Reason.Type.MATCHES_QUERY);
        assertThat(reason.clause()).contains("\"good regulator\" kind:comment");
        assertThat(reason.quote().orElseThrow().exact()).isEqualTo("A good regulator is a model of its system.");
    }

    @Test
    void whatMeansTheSameIsFoundWithoutItsWords() {
        subscribe(meaning("cybernetics", Optional.empty()));

        settle(meaning(COMMENT, 0.5f));

        assertThat(onlyReason().type()).isEqualTo(Reason.Type.MATCHES_MEANING);
        assertThat(onlyReason().share()).isBetween(0.86, 0.87);
    }

    @Test
    void whatIsLessAlikeThanTheThresholdIsNotFound() {
        subscribe(meaning("cybernetics", Optional.of(0.9)));

        settle(meaning(COMMENT, 0.5f));

        assertThat(notices.all()).isEmpty();
    }

    @Test
    void aVectorOfAnotherWordingDoesNotCount() {
        subscribe(meaning("cybernetics", Optional.empty()));
        Posted edited = Told.comment("c1", "t1", "Edited.");

        settle(edited.withEmbedding(meaning(COMMENT, 0f).embedding()));

        assertThat(notices.all()).isEmpty();
    }

    @Test
    void anAuthorIsFollowed() {
        subscribe(new Clauses().authors("Vale ").interest());

        settle(COMMENT);

        assertThat(onlyReason().type()).isEqualTo(Reason.Type.BY_AUTHOR);
        assertThat(onlyReason().clause()).contains("vale");
    }

    @Test
    void aThreadIsFollowed() {
        subscribe(new Clauses().threads("t1").interest());

        settle(COMMENT);

        assertThat(onlyReason().type()).isEqualTo(Reason.Type.IN_THREAD);
    }

    @Test
    void aSiteIsFollowed() {
        subscribe(new Clauses().sites("forum.example").interest());

        settle(COMMENT);

        assertThat(onlyReason().type()).isEqualTo(Reason.Type.ON_SITE);
    }

    @Test
    void whatIsMutedIsNotTold() {
        subscribe(new Clauses().threads("t1").mute("good regulator").interest());

        settle(COMMENT);

        assertThat(notices.all()).isEmpty();
    }

    @Test
    void whatTheFilterDoesNotLetThroughIsNotTold() {
        subscribe(new Clauses().threads("t1").filter("kind:work").interest());

        settle(COMMENT);

        assertThat(notices.all()).isEmpty();
    }

    @Test
    void theFilterHoldsForFollowedWorksToo() {
        subscribe(new Clauses().works(ROBUST).filter("author:somebody").interest());
        graph.apply(COMMENT, NOON);
        graph.apply(Told.links(COMMENT, ROBUST), NOON);

        rules().commented(COMMENT);

        assertThat(notices.all()).isEmpty();
    }

    @Test
    void whatIsPausedIsNotTold() {
        subscribe(new Clauses().threads("t1").interest());
        store.put("s", Subscription.State.PAUSED);
        interests.refresh(store);

        settle(COMMENT);

        assertThat(notices.all()).isEmpty();
    }

    @Test
    void aNewLinkOfAnOldCommentIsNewsForAQuery() {
        subscribe(query("regulator"), LATER);
        graph.apply(COMMENT, NOON);
        graph.apply(Told.links(COMMENT, ROBUST), LATER);

        rules().linked(TextId.of(COMMENT.id()));

        assertThat(notices.all())
                .extracting(notice -> notice.work().orElseThrow().id())
                .containsExactly(ROBUST);
    }

    @Test
    void severalClausesAreReasonsOfOneEvent() {
        subscribe(new Clauses().threads("t1").authors("vale").interest());

        settle(COMMENT);

        assertThat(notices.all().getFirst().reasons())
                .extracting(Reason::type)
                .containsExactlyInAnyOrder(Reason.Type.IN_THREAD, Reason.Type.BY_AUTHOR);
    }

    private Reason onlyReason() {
        assertThat(notices.all()).hasSize(1);
        return notices.all().getFirst().reasons().getFirst();
    }

    private void subscribe(Interest interest) {
        subscribe(interest, NOON);
    }

    private void subscribe(Interest interest, Instant createdAt) {
        Optional<Embedding> meaning = interest.text().map(text -> vector(text, 0f));
        store.add(
                new Subscription("s", "who", interest, meaning, Optional.empty(), createdAt, Subscription.State.ACTIVE),
                new Subscriptions.Limits(10, 10));
        interests.refresh(store);
    }

    private static Interest query(String query) {
        return new Interest(
                List.of(),
                Optional.of(query),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static Interest meaning(String text, Optional<Double> threshold) {
        return new Interest(
                List.of(),
                Optional.empty(),
                Optional.of(text),
                List.of(),
                List.of(),
                List.of(),
                threshold,
                Optional.empty(),
                List.of());
    }

    private static Posted meaning(Posted comment, float sine) {
        return comment.withEmbedding(Optional.of(vector(comment.text(), sine)));
    }

    private static Embedding vector(String text, float sine) {
        return new Embedding(MODEL, Embedding.digest(text), new float[] {(float) Math.sqrt(1 - sine * sine), sine});
    }

    private void settle(Posted comment) {
        graph.apply(comment, NOON);
        rules().settled(comment);
    }

    private Rules rules() {
        return new Rules(graph.now(), interests, notices);
    }
}
