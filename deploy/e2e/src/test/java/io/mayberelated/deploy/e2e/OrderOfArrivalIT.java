package io.mayberelated.deploy.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Linking is a join: what a comment names and what a work answers to meet, whichever comes first. */
@ExtendWith(SharedWorld.class)
class OrderOfArrivalIT {
    private static final String TEXT =
            "I liked %s a lot (doi:10.1145/1132863.1132867); see https://doi.org/10.1145/1132863.1132867 too."
                    .formatted(Work.COMMIT.quoted());

    private final World world;

    OrderOfArrivalIT(World world) {
        this.world = world;
    }

    @Test
    void aPaperAfterItsCommentIsLinkedAsACommentAfterItsPaper() {
        Comment early = new Comment("order:early", "order", TEXT);
        world.put(early);
        world.awaitFound(early);
        world.put(Work.COMMIT);
        world.awaitFound(Work.COMMIT);
        Comment late = new Comment("order:late", "order", TEXT);
        world.put(late);
        world.awaitFound(late);

        World.await("both are mentions", () -> {
            String mentions = world.mentions(Work.COMMIT.id()).toString();
            return mentions.contains(early.id()) && mentions.contains(late.id());
        });

        JsonNode ofEarly = world.mentions(early);
        assertThat(ofEarly.toString()).contains(Work.COMMIT.id());
        assertThat(ofEarly.toString().replace("order:early", "order:any"))
                .isEqualTo(world.mentions(late).toString().replace("order:late", "order:any"));
    }
}
