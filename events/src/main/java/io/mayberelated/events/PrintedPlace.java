package io.mayberelated.events;

import io.mayberelated.events.WorkName.Scheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a work is printed, as a name: many reference strings give no title, but the first author's last name, year,
 * volume and first page. Two works that share all four are as good as never met.
 */
public final class PrintedPlace {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\d]+");
    private static final Pattern STOP = Pattern.compile("[,;:.?!”\"»(]");
    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}]+");
    /** "CA" in "Orengo CA". */
    private static final int INITIALS_MAX = 3;

    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

    private PrintedPlace() {}

    /**
     * @param author as it is written: "Christine A. Orengo", "Orengo, C. A.", "Orengo CA"
     * @param volume perhaps with the issue: "5(8)"
     * @param pages  the first one counts: "1093-108", "pp. 1093–1108"
     * @return nothing when one of them is missing
     */
    public static Optional<WorkName> name(String author, int year, String volume, String pages) {
        Optional<String> printedIn = number(volume);
        Optional<String> onPage = number(pages);
        if (printedIn.isEmpty() || onPage.isEmpty()) {
            return Optional.empty();
        }
        try {
            String words = "%s %d %s %s".formatted(lastName(author), year, printedIn.get(), onPage.get());
            return Optional.of(new WorkName(Scheme.PRINTED, words));
        } catch (IllegalArgumentException incomplete) {
            return Optional.empty();
        }
    }

    /** Of a work without an author: what its title begins with, whose last word takes the name's place. */
    public static String opening(String title) {
        return STOP.split(title, 2)[0];
    }

    /** The last word of what stands before the comma, without initials and "Jr." */
    public static String lastName(String author) {
        int comma = author.indexOf(',');
        List<String> words = new ArrayList<>();
        Matcher word = LETTERS.matcher(comma > 0 ? author.substring(0, comma) : author);
        while (word.find()) {
            words.add(word.group());
        }
        List<String> names = words.stream().filter(each -> !isInitials(each)).toList();
        List<String> best = names.isEmpty() ? words : names;
        return best.isEmpty() ? "" : best.getLast();
    }

    private static boolean isInitials(String word) {
        return (word.length() <= INITIALS_MAX && word.equals(word.toUpperCase(Locale.ROOT)))
                || SUFFIXES.contains(word.toLowerCase(Locale.ROOT));
    }

    /** The first word that holds a digit: "e1000" and "406a" are pages, too. */
    private static Optional<String> number(String text) {
        return WORD.matcher(text)
                .results()
                .map(found -> found.group())
                .filter(word -> word.chars().anyMatch(Character::isDigit))
                .findFirst();
    }
}
