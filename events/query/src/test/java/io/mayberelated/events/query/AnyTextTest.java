package io.mayberelated.events.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** There is no text that is not a question. */
class AnyTextTest {
    private static final int TEXTS = 20_000;
    private static final long SEED = Long.getLong("seed", 7);

    /** All that means something to the language, and what has ended other parsers. */
    private static final List<String> PIECES = List.of(
            "(",
            ")",
            "\"",
            "“",
            "”",
            "-",
            "+",
            " OR ",
            " NOT ",
            " AND ",
            " ",
            "\n",
            "\0",
            "*",
            "?",
            "~",
            "^2",
            "\\",
            "/",
            "//",
            "[",
            "]",
            "{",
            "}",
            "<",
            ">",
            "'",
            ":",
            "::",
            "..",
            "title:",
            "author:",
            "year:",
            "kind:",
            "site:",
            "has:",
            "mentions:",
            "cites:",
            "thread:",
            "arxiv:",
            "doi:",
            "10.1000/",
            "https://",
            "2402.10877",
            "9999..0000",
            "0000",
            "attention",
            "the ",
            "wor*",
            "🤖",
            "\ud800",
            "\udc00",
            "\u202e",
            "中文",
            "é",
            "İ",
            "[ab]{1000}{1000}",
            "(((((((((",
            ")))))))))",
            "title:(".repeat(20));

    @Test
    void isRead() {
        List<String> texts = Stream.concat(random(), mixed()).toList();

        int deepest = texts.stream()
                .mapToInt(text -> depth(Question.read(text).whole()))
                .max()
                .orElseThrow();

        assertThat(texts).hasSize(2 * TEXTS);
        assertThat(deepest).isBetween(Tokens.DEPTH_MAX, 4 * Tokens.DEPTH_MAX);
    }

    @Test
    void isReadHoweverLong() {
        for (String piece : PIECES) {
            assertThat(Question.read(piece.repeat(Question.CHARS_MAX)).whole())
                    .as(piece)
                    .isNotNull();
        }
    }

    private static Stream<String> mixed() {
        Random random = new Random(SEED);
        return IntStream.range(0, TEXTS)
                .mapToObj(_ -> random.ints(1 + random.nextInt(40), 0, PIECES.size())
                        .mapToObj(PIECES::get)
                        .collect(Collectors.joining()));
    }

    private static Stream<String> random() {
        Random random = new Random(SEED);
        return IntStream.range(0, TEXTS)
                .mapToObj(round -> random.ints(random.nextInt(200), 0, round % 2 == 0 ? 128 : 65_536)
                        .mapToObj(c -> String.valueOf((char) c))
                        .collect(Collectors.joining()));
    }

    private static int depth(Clause clause) {
        return switch (clause) {
            case Clause.Not(Clause what) -> 1 + depth(what);
            case Clause.AnyOf(List<Clause> parts) -> deepest(parts);
            case Clause.Group(List<Clause> parts) -> deepest(parts);
            default -> 1;
        };
    }

    private static int deepest(List<Clause> parts) {
        return 1 + parts.stream().mapToInt(AnyTextTest::depth).max().orElse(0);
    }
}
