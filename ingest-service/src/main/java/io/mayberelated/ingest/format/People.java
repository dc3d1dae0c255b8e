package io.mayberelated.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of people, brought into the order in which they are spoken. */
final class People {
    private static final Pattern SEPARATOR = Pattern.compile(",|\\band\\b|&|;");
    private static final Pattern SUFFIX = Pattern.compile("(?i)(jr|sr|ii|iii|iv)\\.?");

    private People() {}

    /** {@code Conmy, Arthur} becomes {@code Arthur Conmy}. */
    static String firstNameFirst(String name) {
        int comma = name.indexOf(',');
        return comma < 0
                ? name.strip()
                : (name.substring(comma + 1).strip() + " "
                                + name.substring(0, comma).strip())
                        .strip();
    }

    /** The parts of a name that are there, in the order given. */
    static String joined(List<Optional<String>> parts) {
        return parts.stream().flatMap(Optional::stream).map(String::strip).collect(Collectors.joining(" "));
    }

    /** A line of names as arXiv writes it: {@code R. Brandenberger (McGill), K. Dasgupta and A.-C. Davis (1)}. */
    static List<String> listed(String line) {
        List<String> names = new ArrayList<>();
        for (String part : SEPARATOR.split(withoutBrackets(line))) {
            String name = part.strip();
            if (SUFFIX.matcher(name).matches() && !names.isEmpty()) {
                names.add(names.removeLast() + " " + name);
            } else if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    private static String withoutBrackets(String line) {
        StringBuilder kept = new StringBuilder(line.length());
        int depth = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0) {
                kept.append(c);
            }
        }
        return kept.toString();
    }
}
