package io.mayberelated.ingest.mention;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.Mention;
import io.mayberelated.events.Mention.Kind;
import io.mayberelated.events.Mention.Stance;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the author says of a work beside naming it. */
class StancesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            I highly recommend arXiv:1706.03762 to everyone.          | RECOMMENDS
            I'd recommend reading the paper (arXiv:1706.03762).       | RECOMMENDS
            Recommended: arXiv:1706.03762                             | RECOMMENDS
            `Strongly recommended reading:

            - arXiv:1706.03762`                                       | RECOMMENDS
            For the details arXiv:1706.03762 is well worth reading.   | RECOMMENDS
            See arXiv:1706.03762. Highly recommended!                 | RECOMMENDS
            I really enjoyed reading arXiv:1706.03762.                | RECOMMENDS
            Everyone should read arXiv:1706.03762 now.                | RECOMMENDS
            arXiv:1706.03762 is a brilliant paper.                    | RECOMMENDS
            I disagree with the main claim of arXiv:1706.03762.       | CRITICISES
            I'm not convinced by arXiv:1706.03762 at all              | CRITICISES
            Sadly, arXiv:1706.03762 is deeply flawed.                 | CRITICISES
            I wouldn't recommend arXiv:1706.03762.                    | CRITICISES
            I haven't read arXiv:1706.03762 yet, but it looks good.   | HAS_NOT_READ
            There is arXiv:1706.03762, which I have not read.         | HAS_NOT_READ
            Maybe related (I’ve not read it): arXiv:1706.03762        |
            See arXiv:1706.03762 (haven't read it).                   | HAS_NOT_READ
            See arXiv:1706.03762. I haven't read it yet.              | HAS_NOT_READ
            I have yet to read Vaswani's arXiv:1706.03762.            | HAS_NOT_READ
            I recently read arXiv:1706.03762 and wonder.              | HAS_READ
            """)
    void isStatedBesideTheName(String text, Stance stance) {
        assertThat(stance(text)).isEqualTo(Optional.ofNullable(stance));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Would you recommend arXiv:1706.03762?
            If you have time I recommend arXiv:1706.03762.
            Vale recommends arXiv:1706.03762.
            I recommend the other one over arXiv:1706.03762.
            I can't recommend arXiv:1706.03762 highly enough.
            I haven't read the comments on arXiv:1706.03762.
            Read more: arXiv:1706.03762
            They say that it is wrong, and cite arXiv:1706.03762.
            It is not clear that arXiv:1706.03762 helps. Another paper is excellent.
            `I recommend a walk.

            arXiv:1706.03762`
            """)
    void whatIsNotStatedOfTheWorkIsNoStance(String text) {
        assertThat(stance(text)).isEmpty();
    }

    private static Optional<Stance> stance(String text) {
        return new MentionsInText()
                .in(MarkedText.plain(text)).stream()
                        .filter(mention -> mention.kind() == Kind.IDENTIFIER)
                        .findFirst()
                        .flatMap(Mention::stance);
    }
}
