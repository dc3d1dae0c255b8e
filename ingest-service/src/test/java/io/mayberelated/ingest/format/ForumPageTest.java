package io.mayberelated.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ForumPageTest {
    private static final String PAGE = """
            Vale Orrin

            Reads about agents.

            Comments

            A first thought about probes, which stands by itself.

            Maybe related: a paper that goes further.

            Robust agents learn causal world models

            [...]

            An agent that copes with every shift has to carry a causal model of its surroundings.

            Some thoughts:

              • One.
              • Two.

            A last remark, on something else.

            Load More
            """;

    private final Collected read = Collected.of(new ForumPage(), PAGE);

    @Test
    void aTitleAndWhatIsQuotedBelowItStayWithTheParagraphBefore() {
        assertThat(texts())
                .contains(
                        "Maybe related: a paper that goes further.\n\nRobust agents learn causal world models\n\n[...]\n\nAn agent that copes with every shift has to carry a causal model of its surroundings.");
    }

    @Test
    void aListStaysWithTheLineThatAnnouncesIt() {
        assertThat(texts()).contains("Some thoughts:\n\n  • One.\n  • Two.");
    }

    @Test
    void whatDoesNotBelongTogetherIsKeptApart() {
        assertThat(texts()).hasSize(4).last().isEqualTo("A last remark, on something else.");
    }

    @Test
    void theSamePageBringsTheSameComments() {
        Collected again = Collected.of(new ForumPage(), PAGE);

        assertThat(again.drafts).isEqualTo(read.drafts);
    }

    @Test
    void theFirstLineIsTheAuthor() {
        assertThat(read.comment(0).author()).isEqualTo("Vale Orrin");
    }

    private List<String> texts() {
        return read.drafts.stream()
                .map(draft -> ((Draft.Comment) draft).body().content())
                .toList();
    }
}
