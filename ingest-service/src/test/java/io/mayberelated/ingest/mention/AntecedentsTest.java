package io.mayberelated.ingest.mention;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.Mention;
import io.mayberelated.events.Mention.Kind;
import io.mayberelated.events.WorkName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What points back to the work that was named before. */
class AntecedentsTest {
    private static final WorkName WORK = WorkName.parse("arxiv:1706.03762");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            See arXiv:1706.03762. Their Theorem 1 says as much.             | Their Theorem 1
            See arXiv:1706.03762, and Section 3.2 of the paper.             | Section 3.2 of the paper
            As arXiv:1706.03762 has it (the paper assumes more) they agree. | the paper
            I read arXiv:1706.03762. I liked this paper.                    | this paper
            arXiv:1706.03762 is new. The authors' Figure A shows it.        | The authors' Figure A
            """)
    void leadsToTheOnlyWorkThatIsNamed(String text, String words) {
        assertThat(pointers(text, Optional.empty())).singleElement().satisfies(mention -> {
            assertThat(mention.name()).isEqualTo(WORK);
            assertThat(mention.place().orElseThrow().surface().exact()).isEqualTo(words);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            See arXiv:1706.03762. The paper by Aumann is another.
            See arXiv:1706.03762. The paper that I mean is another.
            See arXiv:1706.03762 and arXiv:1810.04805. Their Theorem 1 says as much.
            See arXiv:1706.03762. Their Theorem 1 says as much; so does arXiv:1810.04805.
            Their Theorem 1 says as much. See arXiv:1706.03762.
            The paper says as much.
            It was seen in arXiv:1706.03762 and tested in this paper, too.
            See arXiv:1706.03762. Their theorem is nice, and so is paper.
            """)
    void mayBeAnotherWork(String text) {
        assertThat(pointers(text, Optional.empty())).isEmpty();
    }

    @Test
    void mayBeTheWorkThatTheTextIsAbout() {
        String text = "It builds on arXiv:1706.03762. The paper shows more.";

        assertThat(pointers(text, Optional.of(WorkName.parse("arxiv:1810.04805"))))
                .isEmpty();
        assertThat(pointers(text, Optional.of(WORK))).hasSize(1);
    }

    @Test
    void isLostAfterAWhile() {
        String text = "It reminds me of arXiv:1706.03762. " + "So much for that. ".repeat(20) + "The paper shows more.";

        assertThat(pointers(text, Optional.empty())).isEmpty();
    }

    private static List<Mention> pointers(String text, Optional<WorkName> about) {
        return new MentionsInText()
                .in(MarkedText.plain(text), _ -> List.of(), about).stream()
                        .filter(mention -> mention.kind() == Kind.AUTHOR_TOPIC)
                        .toList();
    }
}
