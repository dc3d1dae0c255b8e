package io.mayberelated.deploy.e2e;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page after its works; {@link RealDataIT} has it before them. */
@ExtendWith(SharedWorld.class)
class ProfilePageIT {
    private final World world;

    ProfilePageIT(World world) {
        this.world = world;
    }

    @Test
    void worksThatAreThereAreLinked() {
        ProfilePage page = ProfilePage.findOrSkip();
        page.importWorks(world);

        page.importComments(world);

        page.assertLinks(world);
    }
}
