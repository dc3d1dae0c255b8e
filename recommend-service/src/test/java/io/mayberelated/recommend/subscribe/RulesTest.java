package io.mayberelated.recommend.subscribe;

import static io.mayberelated.recommend.Told.NOON;
import static io.mayberelated.recommend.Told.POWER;
import static io.mayberelated.recommend.Told.REGULATOR;
import static io.mayberelated.recommend.Told.ROBUST;
import static io.mayberelated.recommend.Told.SELECTION;
import static io.mayberelated.recommend.Told.comment;
import static io.mayberelated.recommend.Told.links;
import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.CommentEvent.Posted;
import io.mayberelated.events.Reason;
import io.mayberelated.events.RecommendationEvent.Kind;
import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import io.mayberelated.recommend.Told;
import io.mayberelated.recommend.graph.Graph;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RulesTest {
    private static final Instant LATER = NOON.plusSeconds(600);
    private static final Posted COMMENT = comment("c1", "t1", "Robust agents improve on the Good Regulator Theorem.");

    private static final Subscriptions.Limits MANY = new Subscriptions.Limits(100, 100);

    private final Graph graph = new Graph();
    private final InMemorySubscriptions store = new InMemorySubscriptions();
    private final Interests interests = new Interests();
    private final Notices notices = new Notices();

    @BeforeEach
    void worksAreKnown() {
        List.of(Told.robust(), Told.regulator(), Told.selection(), Told.power())
                .forEach(work -> graph.apply(work, NOON));
    }

    @AfterEach
    void end() {
        interests.close();
    }

    @Test
    void aCommentThatNamesAFollowedWorkIsAMention() {
        follow("s", NOON, "arxiv:2402.10877");

        say(COMMENT, NOON, ROBUST);

        assertThat(told()).containsExactly("s mention arxiv:2402.10877");
    }

    @Test
    void theMentionQuotesThePassage() {
        follow("s", NOON, "arxiv:2402.10877");

        say(COMMENT, NOON, ROBUST);

        Reason reason = notices.all().getFirst().reasons().getFirst();
        assertThat(reason.type()).isEqualTo(Reason.Type.NAMED);
        assertThat(reason.quote()).contains(Told.passage(COMMENT.text()));
    }

    @Test
    void whatIsNamedBesideItIsRecommended() {
        follow("s", NOON, "arxiv:2402.10877");

        say(COMMENT, NOON, ROBUST, REGULATOR);

        assertThat(told())
                .containsExactly("s mention arxiv:2402.10877", "s recommendation doi:10.1080/00207727008920220");
        assertThat(notices.all().getLast().reasons().getFirst().via()).contains(ROBUST);
    }

    @Test
    void whatIsFollowedIsNotRecommended() {
        follow("s", NOON, "arxiv:2402.10877", "doi:10.1080/00207727008920220");

        say(COMMENT, NOON, ROBUST, REGULATOR);

        assertThat(told())
                .containsExactlyInAnyOrder("s mention arxiv:2402.10877", "s mention doi:10.1080/00207727008920220");
    }

    @Test
    void aThreadAboutAFollowedWorkIsNoMentionButTogether() {
        follow("s", NOON, "arxiv:2402.10877");
        graph.apply(COMMENT, NOON);
        graph.apply(Told.about(COMMENT, ROBUST, REGULATOR), NOON);

        rules().commented(COMMENT);

        assertThat(told()).containsExactly("s recommendation doi:10.1080/00207727008920220");
    }

    @Test
    void aWorkIsFollowedByItsTitleToo() {
        follow("s", NOON, "title:Robust agents learn causal world models");

        say(COMMENT, NOON, ROBUST);

        assertThat(told()).containsExactly("s mention arxiv:2402.10877");
    }

    @Test
    void whatWasThereBeforeTheSubscriptionIsNotTold() {
        follow("s", LATER, "arxiv:2402.10877");

        say(COMMENT, NOON, ROBUST, REGULATOR);

        assertThat(told()).isEmpty();
    }

    @Test
    void anOldCommentThatNewlyNamesAFollowedWorkIsTold() {
        follow("s", LATER, "arxiv:2402.10877");
        graph.apply(COMMENT, NOON);
        graph.apply(links(COMMENT, ROBUST), LATER);

        rules().linked(TextId.of(COMMENT.id()));

        assertThat(told()).containsExactly("s mention arxiv:2402.10877");
    }

    @Test
    void aFollowedWorkThatComesLastIsToldAsIfItHadComeFirst() {
        WorkId late = new WorkId("arxiv:2301.11305");
        follow("s", NOON, "arxiv:2301.11305");
        say(COMMENT, NOON, late);
        graph.apply(Told.work(late, "Late", "Abstract."), NOON);

        rules().described(Told.work(late, "Late", "Abstract."));

        assertThat(told()).containsExactly("s mention arxiv:2301.11305");
    }

    @Test
    void aWorkThatCitesAFollowedOneIsRecommended() {
        follow("s", NOON, "arxiv:1912.01683");
        graph.apply(Told.references(ROBUST, POWER, REGULATOR), NOON);

        rules().linked(TextId.of(ROBUST));

        assertThat(told()).containsExactly("s recommendation arxiv:2402.10877");
        assertThat(notices.all().getFirst().reasons()).extracting(Reason::type).containsExactly(Reason.Type.CITED_BY);
    }

    @Test
    void aCommentInTheWordsRecommendsWhatItNames() {
        await("s", NOON, "regulator theorem");

        say(COMMENT, NOON, ROBUST);

        assertThat(told()).containsExactly("s recommendation arxiv:2402.10877");
        assertThat(notices.all().getFirst().reasons().getFirst().quote()).contains(Told.passage(COMMENT.text()));
    }

    @Test
    void aCommentInTheWordsThatNamesNothingIsLookedAtAgain() {
        await("s", NOON, "regulator theorem");
        graph.apply(COMMENT, NOON);

        boolean again = rules().commented(COMMENT);

        assertThat(again).isTrue();
        assertThat(told()).isEmpty();
    }

    @Test
    void aCommentInTheWordsThatStillNamesNothingIsWhatToRead() {
        await("s", NOON, "regulator theorem");
        graph.apply(COMMENT, NOON);

        rules().settled(COMMENT);

        assertThat(told()).containsExactly("s recommendation -");
    }

    @Test
    void aNewWorkInTheWordsIsRecommendedWithASentenceOfItsAbstract() {
        await("s", NOON, "theorems type signatures");

        rules().described(Told.selection());

        assertThat(told()).containsExactly("s recommendation " + SELECTION);
        assertThat(notices.all()
                        .getFirst()
                        .reasons()
                        .getFirst()
                        .quote()
                        .orElseThrow()
                        .exact())
                .isEqualTo("What type signatures do agents selected for robustness have?");
    }

    @Test
    void reasonsForOneEventComeTogether() {
        Interest both = new Interest(List.of(WorkName.parse("arxiv:2402.10877")), Optional.of("regulator theorem"));
        store.add(new Subscription("s", both, Optional.empty(), NOON), MANY);
        interests.refresh(store);

        say(COMMENT, NOON, ROBUST, REGULATOR);

        assertThat(notices.all().getLast().reasons())
                .extracting(Reason::type)
                .containsExactlyInAnyOrder(Reason.Type.NAMED_TOGETHER, Reason.Type.MATCHES_TEXT);
    }

    @Test
    void aWithdrawnCommentConcernsNobody() {
        follow("s", NOON, "arxiv:2402.10877");
        graph.apply(COMMENT, NOON);
        graph.apply(links(COMMENT, ROBUST), NOON);
        graph.apply(Told.withdrawnComment("c1"), NOON);

        rules().linked(TextId.of(COMMENT.id()));

        assertThat(told()).isEmpty();
    }

    @Test
    void theIdOfAnEventDependsOnItsCauseAlone() {
        follow("s", NOON, "arxiv:2402.10877");
        say(COMMENT, NOON, ROBUST);
        Notice first = notices.all().getFirst();

        Notice again = new Notice(
                Kind.MENTION,
                new Subscription("s", first.subscription().interest(), Optional.of("other note"), LATER),
                first.subject(),
                first.work(),
                List.of(new Reason(Reason.Type.NAMED, 0.1, Optional.empty(), Optional.empty(), Optional.empty())));

        assertThat(again.id()).isEqualTo(first.id());
    }

    @Test
    void whoUnsubscribedIsNotTold() {
        follow("s", NOON, "arxiv:2402.10877");
        store.remove("s");
        interests.refresh(store);

        say(COMMENT, NOON, ROBUST);

        assertThat(told()).isEmpty();
    }

    private void follow(String id, Instant createdAt, String... names) {
        List<WorkName> works = List.of(names).stream().map(WorkName::parse).toList();
        store.add(new Subscription(id, new Interest(works, Optional.empty()), Optional.empty(), createdAt), MANY);
        interests.refresh(store);
    }

    private void await(String id, Instant createdAt, String words) {
        Interest interest = new Interest(List.of(), Optional.of(words));
        store.add(new Subscription(id, interest, Optional.empty(), createdAt), MANY);
        interests.refresh(store);
    }

    private void say(Posted comment, Instant appended, WorkId... works) {
        graph.apply(comment, appended);
        graph.apply(links(comment, works), appended);
        rules().commented(comment);
    }

    private Rules rules() {
        return new Rules(graph.now(), interests, notices);
    }

    private List<String> told() {
        return notices.all().stream()
                .map(notice -> "%s %s %s"
                        .formatted(
                                notice.subscription().id(),
                                notice.kind() == Kind.MENTION ? "mention" : "recommendation",
                                notice.work().map(work -> work.id().value()).orElse("-")))
                .toList();
    }
}
