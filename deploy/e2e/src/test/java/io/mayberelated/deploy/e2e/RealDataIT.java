package io.mayberelated.deploy.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.mayberelated.deploy.local.Imports;
import io.mayberelated.deploy.local.Progress;
import io.mayberelated.deploy.local.client.Address;
import io.mayberelated.deploy.local.client.ImportStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Works and comments that nobody here wrote, in a system that holds nothing else. Skipped where they are not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealDataIT {
    private Optional<World> started = Optional.empty();
    private Optional<ImportStatus> works = Optional.empty();
    private Optional<ImportStatus> comments = Optional.empty();
    private List<String> workIds = List.of();
    private List<String> commentIds = List.of();

    @BeforeAll
    void importAll() {
        Optional<RealData> data = RealData.find(World.PROJECT);
        assumeThat(data).as(RealData.whyAbsent(World.PROJECT)).isPresent();
        RealData real = data.orElseThrow();
        workIds = JsonLines.ids(real.read("alignment/works.jsonl"));
        commentIds = JsonLines.ids(real.read("alignment/comments.jsonl"));
        World world = World.start();
        started = Optional.of(world);
        Imports imports = new Imports(world.api(), Progress.to(System.out));
        works = Optional.of(imports.load("real works", real.read("alignment/works.jsonl"), workIds.size()));
        comments = Optional.of(imports.load("real comments", real.read("alignment/comments.jsonl"), commentIds.size()));
    }

    @AfterAll
    void end() {
        started.ifPresent(World::close);
    }

    @Test
    void eachRecordIsAccepted() {
        assertThat(works.orElseThrow().rejections()).isEmpty();
        assertThat(comments.orElseThrow().rejections()).isEmpty();
        assertThat(works.orElseThrow().accepted()).isEqualTo(workIds.size());
        assertThat(comments.orElseThrow().accepted()).isEqualTo(commentIds.size());
    }

    @Test
    void eachWorkIsFound() {
        workIds.forEach(id -> World.await(id, () -> world().isFound(Address.work(id))));
    }

    @Test
    void eachCommentIsFound() {
        commentIds.forEach(id -> World.await(id, () -> world().isFound(Address.comment(id))));
    }

    @Test
    void selectionTheoremsAreFoundFirst() {
        World.await("a hit", () -> !world().search("selection theorems").isEmpty());

        assertThat(world().search("selection theorems").getFirst().title())
                .contains("Selection Theorems: A Program For Understanding Agents");
    }

    @Test
    void worksThatComeAfterTheProfilePageAreLinked() {
        ProfilePage page = ProfilePage.findOrSkip();
        page.importComments(world());

        page.importWorks(world());

        page.assertLinks(world());
    }

    private World world() {
        return started.orElseThrow();
    }
}
