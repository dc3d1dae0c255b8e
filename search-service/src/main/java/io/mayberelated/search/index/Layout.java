package io.mayberelated.search.index;

import io.mayberelated.events.analysis.Analysis;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which fields an index has and how its terms were made; kept inside the index. One of another layout is made again from
 * the log. Where only fields were added (another {@code minor}) the old one answers until the new one has caught up;
 * questions to one of another {@code major} would find nothing, so it is put aside.
 */
public record Layout(int major, int minor, String analysis) {
    public static final Layout CURRENT = new Layout(2, 0, Analysis.VERSION);

    private static final Pattern WRITTEN = Pattern.compile("layout-(\\d{1,6})(?:\\.(\\d{1,6}))?/(.+)");

    static Optional<Layout> parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        return written.matches()
                ? Optional.of(new Layout(
                        Integer.parseInt(written.group(1)),
                        Optional.ofNullable(written.group(2))
                                .map(Integer::parseInt)
                                .orElse(0),
                        written.group(3)))
                : Optional.empty();
    }

    /** Whether questions that are meant for this layout find what they look for in another. */
    boolean isAnsweredBy(Layout other) {
        return major == other.major;
    }

    @Override
    public String toString() {
        return "layout-%d.%d/%s".formatted(major, minor, analysis);
    }
}
