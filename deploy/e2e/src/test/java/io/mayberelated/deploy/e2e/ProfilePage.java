package io.mayberelated.deploy.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.deploy.local.client.SearchAnswer.Hit;
import java.util.List;

/**
 * A researcher's forum page as people copy it, without links and without marks between comments; and works to put in
 * beside it. Real data.
 */
record ProfilePage(RealData data) {
    /** How the ids of the page's comments begin. */
    private static final String COMMENTS = "page/thomas-kwa/";

    private static final String ROBUST_AGENTS = "arxiv:2402.10877";
    /** The page says "VNM assumptions" and "RLAIF": background, no works that it names. */
    private static final List<String> NOT_NAMED = List.of("doi:10.1515/9781400829460", "arxiv:2212.08073");

    static ProfilePage findOrSkip() {
        return new ProfilePage(Skipped.unlessThere(RealData.find(World.PROJECT)));
    }

    void importWorks(World world) {
        world.api().importFile("", data.read("profile-page-works.jsonl")).orFail("the import of the page's works");
        World.await(
                "Robust agents is found",
                () -> world.search("robust agents causal world models").stream()
                        .map(Hit::id)
                        .anyMatch(ROBUST_AGENTS::equals));
    }

    /** The format is recognised. */
    void importComments(World world) {
        world.api().importFile("", data.read("profile-page.txt")).orFail("the import of the page");
        World.await(
                "the page's comments are found",
                () -> world.search("steerability incorrigible puppies").stream()
                        .map(Hit::id)
                        .anyMatch(id -> id.startsWith(COMMENTS)));
    }

    void assertLinks(World world) {
        World.await("Robust agents is linked with the passage", () -> {
            String mentions = world.mentions(ROBUST_AGENTS).toString();
            return mentions.contains(COMMENTS) && mentions.contains("Robust agents learn causal world models");
        });
        for (String work : NOT_NAMED) {
            assertThat(world.mentions(work).toString()).as(work).doesNotContain(COMMENTS);
        }
    }
}
