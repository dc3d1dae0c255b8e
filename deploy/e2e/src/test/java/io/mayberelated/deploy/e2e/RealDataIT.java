package io.mayberelated.deploy.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.deploy.local.Imports;
import io.mayberelated.deploy.local.Progress;
import io.mayberelated.deploy.local.client.Address;
import io.mayberelated.deploy.local.client.ImportStatus;
import io.mayberelated.deploy.local.process.Service;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Works and comments that nobody here wrote, in a system that holds nothing else. Skipped where they are not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class RealDataIT {
    private record Status(Counts index) {}

    private record Counts(long works, long comments) {}

    private Optional<World> started = Optional.empty();
    private Optional<ImportStatus> works = Optional.empty();
    private Optional<ImportStatus> comments = Optional.empty();
    private List<String> workIds = List.of();
    private List<String> commentIds = List.of();

    @BeforeAll
    void importAll() {
        RealData real = Skipped.unlessThere(RealData.find(World.PROJECT));
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

    /** Before anything else is put in. */
    @Test
    @Order(1)
    void searchCountsAsManyAsWereImported() {
        Counts all = new Counts(workIds.size(), commentIds.size());

        World.await(all + " are counted", () -> counts().equals(all));
    }

    @Test
    void eachWorkIsFound() {
        world().awaitFound(workIds.stream().map(Address::work));
    }

    @Test
    void eachCommentIsFound() {
        world().awaitFound(commentIds.stream().map(Address::comment));
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

    private Counts counts() {
        return world().api()
                .get(Service.SEARCH, "/v1/status")
                .orFail("status")
                .as(Status.class)
                .index();
    }

    private World world() {
        return started.orElseThrow();
    }
}
