package io.mayberelated.events.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers were looked up by hand in the vocabulary that comes with the model, which is that of BERT, uncased. */
class WordPieceTest {
    private static final WordPiece PIECES = new WordPiece(vocabulary());
    private static final int MOST = 64;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            hello world                    | 7592 2088
            Hello, World!                  | 7592 1010 2088 999
            embeddings                     | 7861 8270 4667 2015
            una                            | 14477
            unaffable                      | 14477 20961 3468
            naïve Café                     | 15743 7668
            "nai\u0308ve"                  | 15743
            don't                          | 2123 1005 1056
            state-of-the-art               | 2110 1011 1997 1011 1996 1011 2396
            a+b=c                          | 1037 1009 1038 1027 1039
            "tab\tand\u00a0line\nends"     | 21628 1998 2240 4515
            "soft\u00adhyphen"             | 3730 10536 8458 2368
            "zero\u200bwidth"              | 5717 9148 11927 2232
            """)
    void cutsAsTheModelWasTrained(String text, String numbers) {
        List<Long> expected = new ArrayList<>();
        for (String number : numbers.split(" ")) {
            expected.add(Long.parseLong(number));
        }

        assertThat(inner(text)).isEqualTo(expected);
    }

    @Test
    void beginsAndEndsEachText() {
        assertThat(PIECES.encode("hello world", MOST)).containsExactly(101, 7592, 2088, 102);
    }

    @Test
    void anEmptyTextIsOnlyItsBeginAndEnd() {
        assertThat(PIECES.encode("", MOST)).containsExactly(101, 102);
    }

    @Test
    void whatIsTooLongLosesItsEnd() {
        assertThat(PIECES.encode("hello world hello", 4)).containsExactly(101, 7592, 2088, 102);
    }

    @Test
    void aWordMayLoseItsLastPieces() {
        assertThat(PIECES.encode("embeddings", 4)).containsExactly(101, 7861, 8270, 102);
    }

    @Test
    void aWordWithoutKnownPiecesIsUnknownAsAWhole() {
        Vocabulary small = new Vocabulary(
                Map.of("[CLS]", 1, "[SEP]", 2, "[UNK]", 3, "un", 4, "##aff", 5, "##able", 6, "##a", 7, "##f", 8));

        WordPiece pieces = new WordPiece(small);

        assertThat(pieces.encode("unaffable unaffordable", MOST)).containsExactly(1, 4, 5, 6, 3, 2);
    }

    @Test
    void eachChineseCharacterIsAWord() {
        assertThat(inner("自然")).isEqualTo(inner("自 然"));
    }

    @Test
    void markersOfTheModelAreMereTextInAText() {
        assertThat(inner("[SEP]")).doesNotContain(102L);
    }

    @Test
    void aTokenOfOneMegabyteIsUnknown() {
        assertThat(inner("a".repeat(1 << 20))).containsExactly(100L);
    }

    @Test
    void halvesOfSurrogatePairsArePassedOver() {
        assertThat(inner("hello\ud83d world\udc00")).isEqualTo(inner("hello world"));
    }

    @Test
    void aVocabularyWithoutMarkersIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WordPiece(new Vocabulary(Map.of("[CLS]", 1))))
                .withMessageContaining("[SEP]");
    }

    @RepeatedTest(50)
    void anyTextStaysWithinItsBounds(RepetitionInfo repetition) {
        RandomGenerator random =
                RandomGeneratorFactory.of("L64X128MixRandom").create(repetition.getCurrentRepetition());
        String text = random.ints(random.nextInt(400), 0, 0x11000)
                .mapToObj(c -> Character.toString(c))
                .collect(Collectors.joining());

        long[] numbers = PIECES.encode(text, MOST);

        assertThat(numbers).hasSizeBetween(2, MOST).startsWith(101).endsWith(102);
        assertThat(LongStream.of(numbers)).allMatch(number -> number >= 0 && number < 30_522);
    }

    private static List<Long> inner(String text) {
        long[] numbers = PIECES.encode(text, MOST);
        return LongStream.of(numbers).skip(1).limit(numbers.length - 2L).boxed().toList();
    }

    private static Vocabulary vocabulary() {
        try (InputStream file = WordPieceTest.class.getResourceAsStream("/bge-small-en-v1.5-q-tokenizer.json")) {
            return Vocabulary.read(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
