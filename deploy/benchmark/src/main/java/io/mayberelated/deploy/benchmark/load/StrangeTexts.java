package io.mayberelated.deploy.benchmark.load;

import java.util.List;
import java.util.Random;

/** What nobody means to ask, and someone will: signs of all query languages, endless words, no language at all. */
final class StrangeTexts {
    private static final int PIECES_MAX = 60;
    private static final int CHARS_MAX = 1_000;
    private static final int SAME_AGAIN_MAX = 400;
    private static final int CODE_POINTS = 0x11_0000;

    private static final List<String> SIGNS = List.of(
            "(",
            ")",
            "\"",
            "-",
            "+",
            "*",
            "?",
            "~2",
            "^1e39",
            "\\",
            "/.*/",
            "[a]{999}",
            "..",
            "&&",
            "||",
            "!",
            " OR ",
            " AND ",
            " NOT ",
            " TO ",
            "\0",
            "\n",
            "\ud800",
            "\udc00",
            "\u202e",
            "<script>",
            "' or 1=1 --",
            "${jndi:ldap://x}",
            "%00",
            "../../etc/passwd");
    private static final List<String> OF_OUR_LANGUAGE = List.of(
            "w*",
            "w1*",
            "e*",
            "title:",
            "author:",
            "venue:",
            "year:",
            "year:2019..2024",
            "year:99999..",
            "kind:work",
            "kind:",
            "thread:",
            "site:",
            "mentions:",
            "mentions:arxiv:2402.10877",
            "cites:doi:",
            "has:abstract",
            "has:",
            "10.1000/",
            "arXiv:",
            "https://",
            "the ",
            MadeUpWorks.IN_ALL + " ");

    /** One word to a person, and many to an index. */
    private static final List<String> JOINED =
            List.of(" ", "ab-", "w1/", "中", "か", "カ", "가", "ก", "🤖", "🇩🇪", "é.", "_", "'s ", "\"x y\" ", "((", "))");

    private final Random random;

    StrangeTexts(Random random) {
        this.random = random;
    }

    String next() {
        StringBuilder text = new StringBuilder();
        int pieces = 1 + random.nextInt(PIECES_MAX);
        while (pieces-- > 0 && text.length() < CHARS_MAX) {
            text.append(piece());
        }
        return text.substring(0, Math.min(CHARS_MAX, text.length()));
    }

    private String piece() {
        return switch (random.nextInt(9)) {
            case 0 -> any(SIGNS).repeat(1 + random.nextInt(3));
            case 1 -> any(OF_OUR_LANGUAGE);
            case 2 -> any(OF_OUR_LANGUAGE) + any(SIGNS);
            case 3 -> Character.toString(random.nextInt(CODE_POINTS));
            case 4 -> MadeUpWorks.word(random) + " OR ";
            case 5 -> random.nextInt(20) == 0 ? any(JOINED).repeat(random.nextInt(SAME_AGAIN_MAX)) : any(JOINED);
            case 6 -> unheardOf() + " ";
            default -> MadeUpWorks.word(random) + " ";
        };
    }

    /** Looks like a word that was misspelled. */
    private String unheardOf() {
        return random.ints(4 + random.nextInt(8), 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private String any(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
