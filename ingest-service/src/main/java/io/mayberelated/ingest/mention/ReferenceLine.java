package io.mayberelated.ingest.mention;

import io.mayberelated.events.PrintedPlace;
import io.mayberelated.events.WorkName;
import io.mayberelated.ingest.mention.MarkedText.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line as bibliographies write them: authors, a year, and a title or where it is printed, in whatever order.
 *
 * @param words   without the number in front of it
 * @param years   all that may be the year of publication
 * @param printed what the line says of volume and page, for each year
 */
public record ReferenceLine(Span words, List<Integer> years, List<WorkName> printed) {
    private static final int CHARS_MIN = 15;
    private static final int CHARS_MAX = 1_500;
    private static final int YEARS_MAX = 4;
    private static final int LINES_MAX = 2_000;
    private static final int YEAR_DIGITS = 4;

    private static final Pattern LINE = Pattern.compile("[^\\n]+");
    private static final Pattern LABEL = Pattern.compile(
            "^[\\s>•◦▪*+–—-]*+(?:\\[[\\p{L}\\d]{1,12}]|\\(\\d{1,4}\\)|\\d{1,3}[.)](?=\\s)|\\d{1,3}(?=\\s*[\\p{Lu}“\"]))?+\\s*+");
    private static final Pattern NO_DATE = Pattern.compile("(?<!\\p{L})\\(?n\\.\\s?d\\.");
    private static final Pattern YEAR =
            Pattern.compile("(?<![\\p{L}\\d./–-])(1[5-9]\\d\\d|20\\d\\d)[a-z]?(?![\\p{L}\\d/])");

    public ReferenceLine {
        years = List.copyOf(years);
        printed = List.copyOf(printed);
    }

    /** The lines of a text that are references. */
    public static List<ReferenceLine> in(String text) {
        List<ReferenceLine> references = new ArrayList<>();
        Matcher line = LINE.matcher(text);
        for (int lines = 0; lines < LINES_MAX && line.find(); lines++) {
            int length = line.end() - line.start();
            if (length >= CHARS_MIN && length <= CHARS_MAX) {
                of(line.group(), line.start()).ifPresent(references::add);
            }
        }
        return references;
    }

    private static Optional<ReferenceLine> of(String line, int start) {
        List<Integer> years = mayHoldYear(line) ? years(line) : List.of();
        if (years.isEmpty() && !(line.contains("d.") && NO_DATE.matcher(line).find())) {
            return Optional.empty();
        }
        Matcher label = LABEL.matcher(line);
        int from = label.find() ? label.end() : 0;
        String words = line.substring(from).stripTrailing();
        Optional<PrintedWhere> where = PrintedWhere.in(words);
        if (!Authors.begin(words) && where.isEmpty()) {
            return Optional.empty();
        }
        List<WorkName> printed = new ArrayList<>();
        where.ifPresent(found ->
                years.forEach(year -> PrintedPlace.name(Authors.first(words), year, found.volume(), found.page())
                        .ifPresent(printed::add)));
        return Optional.of(new ReferenceLine(
                new Span(start + from, start + from + words.length()),
                years,
                printed.stream().distinct().toList()));
    }

    /** Most lines of a discussion hold no number as long as a year, and to look for one is far faster than to match. */
    private static boolean mayHoldYear(String line) {
        int digits = 0;
        for (int i = 0; i < line.length() && digits < YEAR_DIGITS; i++) {
            char c = line.charAt(i);
            digits = c >= '0' && c <= '9' ? digits + 1 : 0;
        }
        return digits == YEAR_DIGITS;
    }

    private static List<Integer> years(String line) {
        return YEAR.matcher(line)
                .results()
                .map(year -> Integer.valueOf(year.group(1)))
                .distinct()
                .limit(YEARS_MAX)
                .toList();
    }
}
