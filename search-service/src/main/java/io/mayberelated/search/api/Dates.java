package io.mayberelated.search.api;

import io.mayberelated.events.http.Refused;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Pattern;

/** Dates as people give them: a year, a month or a day. */
final class Dates {
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    private Dates() {}

    /** The first day of what is given. */
    static LocalDate first(String place, String text) {
        return read(place, text, true);
    }

    /** The last day of what is given. */
    static LocalDate last(String place, String text) {
        return read(place, text, false);
    }

    private static LocalDate read(String place, String text, boolean first) {
        try {
            if (YEAR.matcher(text).matches()) {
                Year year = Year.parse(text);
                return first ? year.atDay(1) : year.atDay(year.length());
            }
            if (MONTH.matcher(text).matches()) {
                YearMonth month = YearMonth.parse(text);
                return first ? month.atDay(1) : month.atEndOfMonth();
            }
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Refused.invalid(
                    place,
                    "expected a year, a month or a day, as in 2024, 2024-02 or 2024-02-16; found '%s'".formatted(text));
        }
    }
}
