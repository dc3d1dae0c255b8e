package io.mayberelated.deploy.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.deploy.local.DemoCorpus;
import io.mayberelated.deploy.local.Imports;
import io.mayberelated.deploy.local.Progress;
import io.mayberelated.deploy.local.client.Address;
import io.mayberelated.deploy.local.client.ImportStatus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@code bin/up} loads is found, all of it. */
@ExtendWith(SharedWorld.class)
class DemoCorpusIT {
    private final DemoCorpus demo = new DemoCorpus();
    private final World world;
    private final Imports imports;

    DemoCorpusIT(World world) {
        this.world = world;
        this.imports = new Imports(world.api(), Progress.to(System.out));
    }

    @Test
    void eachWorkIsFound() {
        List<String> ids = demo.workIds();

        ImportStatus status = imports.load("demo works", demo.works(), ids.size());

        assertThat(status.accepted()).isEqualTo(ids.size());
        world.awaitFound(ids.stream().map(Address::work));
    }

    @Test
    void eachCommentIsFound() {
        List<String> ids = demo.commentIds();

        ImportStatus status = imports.load("demo comments", demo.comments(), ids.size());

        assertThat(status.accepted()).isEqualTo(ids.size());
        world.awaitFound(ids.stream().map(Address::comment));
    }
}
