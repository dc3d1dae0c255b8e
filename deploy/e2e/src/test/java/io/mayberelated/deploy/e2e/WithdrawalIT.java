package io.mayberelated.deploy.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.deploy.local.client.Address;
import io.mayberelated.deploy.local.client.SearchAnswer.Hit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was withdrawn is gone everywhere. Each test puts both in anew. */
@ExtendWith(SharedWorld.class)
class WithdrawalIT {
    private static final Comment COMMENT = new Comment(
            "withdrawn:1",
            "withdrawn",
            "The zeppelin of %s flies best beside %s.".formatted(Work.SNAPSHOTS.quoted(), Work.REPLICATED.quoted()));

    private final World world;

    WithdrawalIT(World world) {
        this.world = world;
    }

    @BeforeEach
    void everythingIsThere() {
        world.put(Work.SNAPSHOTS);
        world.put(Work.REPLICATED);
        world.put(COMMENT);
        world.awaitFound(Work.SNAPSHOTS, Work.REPLICATED);
        world.awaitFound(COMMENT);
        World.await("the comment is a mention", () -> mentions().contains(COMMENT.id()));
        World.await("the comment is a reason", this::isReason);
    }

    @Test
    void aWithdrawnCommentIsNotFound() {
        world.withdraw(COMMENT);

        World.await("it is gone", () -> !world.isFound(Address.comment(COMMENT.id())));
        assertThat(world.search("zeppelin")).extracting(Hit::id).doesNotContain(COMMENT.id());
    }

    @Test
    void aWithdrawnCommentIsNoMention() {
        world.withdraw(COMMENT);

        World.await("it is no mention", () -> !mentions().contains(COMMENT.id()));
    }

    @Test
    void aWithdrawnCommentIsNoReason() {
        world.withdraw(COMMENT);

        World.await("it is no reason", () -> !isReason());
    }

    @Test
    void aWithdrawnWorkIsNotFound() {
        world.withdraw(Work.REPLICATED);

        World.await("it is gone", () -> !world.isFound(Address.work(Work.REPLICATED.id())));
        assertThat(world.search(Work.REPLICATED.title())).extracting(Hit::id).doesNotContain(Work.REPLICATED.id());
    }

    @Test
    void aWithdrawnWorkIsNotRecommended() {
        world.withdraw(Work.REPLICATED);

        World.await(
                "it is not recommended",
                () -> world.allRecommendations(Work.SNAPSHOTS)
                        .of(Work.REPLICATED)
                        .isEmpty());
    }

    private boolean isReason() {
        return !world.allRecommendations(Work.SNAPSHOTS).quotesOf(COMMENT).isEmpty();
    }

    private String mentions() {
        return world.mentions(Work.SNAPSHOTS.id()).toString();
    }
}
