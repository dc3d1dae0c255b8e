package io.mayberelated.ingest.catalogue;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is left of LaTeX in titles, as people write it: {@code L\"ob} is Löb, {@code $\epsilon$-greedy} epsilon-greedy. */
final class Latex {
    private static final Pattern ACCENT =
            Pattern.compile("\\\\(?:([\"'`^~=.])|([uvHckrd])(?=\\{))\\s?\\{?\\\\?([A-Za-zı])\\}?");
    private static final Map<String, String> MARKS = Map.ofEntries(
            Map.entry("\"", "\u0308"),
            Map.entry("'", "\u0301"),
            Map.entry("`", "\u0300"),
            Map.entry("^", "\u0302"),
            Map.entry("~", "\u0303"),
            Map.entry("=", "\u0304"),
            Map.entry(".", "\u0307"),
            Map.entry("u", "\u0306"),
            Map.entry("v", "\u030C"),
            Map.entry("H", "\u030B"),
            Map.entry("c", "\u0327"),
            Map.entry("k", "\u0328"),
            Map.entry("r", "\u030A"),
            Map.entry("d", "\u0323"));
    private static final Pattern COMMAND =
            Pattern.compile("\\\\(?:text|emph|textit|textbf|textsc|mathrm|mathcal|mathbf)\\s?\\{([^{}]*)\\}");
    private static final Pattern LETTER = Pattern.compile("\\\\([A-Za-z]+)\\s?");

    private Latex() {}

    static String plain(String title) {
        if (title.indexOf('\\') < 0 && title.indexOf('$') < 0 && title.indexOf('{') < 0) {
            return title;
        }
        String accented = ACCENT.matcher(title).replaceAll(found -> Matcher.quoteReplacement(composed(found)));
        String worded = COMMAND.matcher(accented).replaceAll("$1");
        return LETTER.matcher(worded)
                .replaceAll("$1")
                .replace("$", "")
                .replace("{", "")
                .replace("}", "");
    }

    private static String composed(MatchResult accent) {
        String sign = Optional.ofNullable(accent.group(1)).orElseGet(() -> accent.group(2));
        return Normalizer.normalize(accent.group(3) + MARKS.getOrDefault(sign, ""), Normalizer.Form.NFC);
    }
}
