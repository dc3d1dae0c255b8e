package io.mayberelated.ingest.mention;

import io.mayberelated.events.PrintedPlace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The authors in a reference string, in whichever order a style has their names. */
final class Authors {
    private static final String WORD = "[\\p{L}\\p{M}'’-]{1,40}";
    private static final String NAME = "\\p{Lu}[\\p{L}\\p{M}'’-]{0,40}";
    private static final String PARTICLES = "(?:\\p{Ll}[\\p{L}'’]{0,10}\\s){0,3}";
    private static final String INITIALS = "(?:\\p{Lu}\\p{M}*\\.[\\s-]?){1,4}";

    /** "Orengo, C. A.", also where something stands before it. */
    private static final Pattern LAST_NAME_FIRST =
            Pattern.compile("(" + PARTICLES + NAME + "(?:\\s" + NAME + "){0,2}),\\s{0,2}\\p{Lu}\\p{M}*\\.");

    private static final Pattern INITIALS_FIRST = Pattern.compile(
            "^(" + INITIALS + PARTICLES + WORD + "(?:\\s" + NAME + ")?)(?=\\s?[,;:&(.]|\\sand\\s|\\set\\sal)");
    /** "Orengo CA, …", "Orengo CA (1997)". */
    private static final Pattern INITIALS_LAST = Pattern.compile(
            "^(" + PARTICLES + NAME + "(?:\\s" + NAME + ")?)\\s\\p{Lu}{1,3}(?=\\s?[,;:(.]|\\sand\\s|\\set\\sal)");

    private static final Pattern FULL = Pattern.compile(
            "^(" + NAME + "(?:\\s(?:" + WORD + "|\\p{Lu}\\.)){0,5}?)(?=\\s?[,;:&(]|\\sand\\s|\\set\\sal|\\.\\s|$)");
    /** "Ferris et al. (2008)", "Hildebrand, Francis B., …". */
    private static final Pattern WITH_OTHERS = Pattern.compile("^(" + PARTICLES + NAME + ")\\set\\sal\\b");

    private static final Pattern MIDDLE_INITIAL = Pattern.compile(
            "^(" + PARTICLES + NAME + "(?:\\s" + NAME + ")?),\\s" + NAME + "(?:\\s\\p{Lu}\\.)+(?=\\s?[,;(]|\\s)");
    private static final List<Pattern> FIRST = List.of(INITIALS_FIRST, INITIALS_LAST, WITH_OTHERS, MIDDLE_INITIAL);
    /** A work without an author: its title in quotation marks, or before the year in brackets, or after "Anon". */
    private static final Pattern UNSIGNED = Pattern.compile(
            "^(?:“[^”]{2,400}[.,?!]”|[^()]{3,400}\\.\\s\\((?:\\d{4}[a-z]?|n\\.\\s?d\\.)\\)\\.|Anon(?:ymous)?\\.?,\\s\\d{4}\\.)");

    private static final Pattern ANON = Pattern.compile("^Anon(?:ymous)?\\.?,\\s\\d{4}[a-z]?\\.\\s");

    private static final Pattern END_OF_NAMES = Pattern.compile("[(“\"«:\\d]|(?<=\\p{L}{2})[.?!](?=\\s)");
    private static final Pattern SMALL = Pattern.compile("(?<![\\p{L}\\p{M}'’-])\\p{Ll}[\\p{L}'’-]*");
    private static final Set<String> AMONG_NAMES = Set.of(
            "and", "et", "al", "de", "da", "di", "do", "dos", "del", "della", "du", "la", "le", "van", "von", "der",
            "den", "ter", "zu", "zur", "und", "u", "y", "e", "with", "eds", "ed", "bin", "ibn", "el", "af", "av");

    private static final int NAMES_CHARS_MAX = 400;

    private Authors() {}

    /** Whether a line begins with names, or with a title that names follow. */
    static boolean begin(String line) {
        Matcher lastNameFirst = LAST_NAME_FIRST.matcher(line);
        return lastNameFirst.find()
                || FIRST.stream().anyMatch(style -> style.matcher(line).find())
                || UNSIGNED.matcher(line).find()
                || areOnlyNames(line);
    }

    /** "James Gleick, Chaos: …": everything up to the first stop, year or quotation mark is a name. */
    private static boolean areOnlyNames(String line) {
        Matcher end = END_OF_NAMES.matcher(line);
        if (!end.find() || end.start() > NAMES_CHARS_MAX || end.start() == 0) {
            return false;
        }
        String names = line.substring(0, end.start());
        boolean areNames = SMALL.matcher(names)
                .results()
                .allMatch(word -> AMONG_NAMES.contains(word.group().toLowerCase(Locale.ROOT)));
        return areNames && names.strip().indexOf(' ') > 0;
    }

    /** The first author's name; of a work that has none the words that it begins with. */
    static String first(String line) {
        Matcher anon = ANON.matcher(line);
        if (anon.find()) {
            return opening(line.substring(anon.end()));
        }
        Matcher lastNameFirst = LAST_NAME_FIRST.matcher(line);
        Optional<String> inside = lastNameFirst.find() ? Optional.of(lastNameFirst.group(1)) : Optional.empty();
        if (inside.isPresent() && lastNameFirst.start() == 0) {
            return inside.get();
        }
        return FIRST.stream()
                .flatMap(style -> name(style, line).stream())
                .findFirst()
                .or(() -> areOnlyNames(line) ? name(FULL, line) : inside)
                .orElseGet(() -> opening(line));
    }

    private static Optional<String> name(Pattern style, String line) {
        Matcher name = style.matcher(line);
        return name.find() ? Optional.of(name.group(1)) : Optional.empty();
    }

    /** Up to the first stop; as {@link io.mayberelated.events.PrintedPlace#opening} has it for the work itself. */
    private static String opening(String line) {
        return PrintedPlace.opening(line.replaceFirst("^[\\s“\"«]+", ""));
    }
}
