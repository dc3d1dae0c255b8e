package io.mayberelated.recommend.readers;

import io.mayberelated.events.WorkAddress;
import io.mayberelated.events.WorkName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The works of a list as reference managers write it: BibTeX, RIS, CSL-JSON, or one work a line. Only what can name a
 * work is read; the works themselves are known, or not, from elsewhere.
 */
public final class ReadingList {
    /** What begins an entry, in the first of these formats that the text has. */
    private static final List<Pattern> BEGINNINGS = List.of(
            Pattern.compile("(?m)^\\s*@(?!(?i:comment|string|preamble)\\b)\\w+\\s*[{(]"),
            Pattern.compile("(?m)^\\s*TY {1,2}-"),
            Pattern.compile("\\{\\s*\"(?:id|type|DOI|URL|title)\"\\s*:"),
            Pattern.compile("(?m)^"));

    private static final List<Reading> READINGS = List.of(
            new Reading(
                    Pattern.compile("\\b(10\\.\\d{4,9}/[^\\s\"<>{},;]*[^\\s\"<>{}.,;:)\\]])"),
                    found -> name(WorkName.Scheme.DOI, found.group(1))),
            new Reading(
                    Pattern.compile(
                            "(?i)(?:arxiv\\s*[:.]\\s*|eprint\\s*=\\s*[{\"]\\s*)(\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[a-z]{2})?/\\d{7})"),
                    found -> name(WorkName.Scheme.ARXIV, found.group(1))),
            new Reading(
                    Pattern.compile("https?://[^\\s\"<>{}]*[^\\s\"<>{}.,;:)\\]]"),
                    found -> WorkAddress.name(found.group())),
            new Reading(
                    Pattern.compile("(?i)\\b(?:doi|arxiv|openreview|forum|acl|pmid|isbn|url):[^\\s\"<>{},;]+"),
                    found -> parsed(found.group())),
            new Reading(
                    Pattern.compile("(?im)(?:^|,)\\s*title\\s*=\\s*[{\"]+(.+?)[}\"]+\\s*(?:[,}]|$)"),
                    found -> title(found.group(1))),
            new Reading(Pattern.compile("(?m)^\\s*T[I1] {1,2}- (.+)$"), found -> title(found.group(1))),
            new Reading(Pattern.compile("\"title\"\\s*:\\s*\"([^\"\\\\]+)\""), found -> title(found.group(1))));

    private record Reading(Pattern pattern, Function<MatchResult, Optional<WorkName>> name) {
        void read(String entry, Set<WorkName> names) {
            Matcher matcher = pattern.matcher(entry);
            while (matcher.find()) {
                name.apply(matcher).ifPresent(names::add);
            }
        }
    }

    private ReadingList() {}

    /** For each entry that names a work, all names that it gives it, the surest first. */
    public static List<List<WorkName>> entries(String text) {
        return split(text).stream()
                .map(ReadingList::names)
                .filter(names -> !names.isEmpty())
                .toList();
    }

    private static List<WorkName> names(String entry) {
        Set<WorkName> names =
                new TreeSet<>(Comparator.comparing(WorkName::scheme).thenComparing(WorkName::value));
        READINGS.forEach(reading -> reading.read(entry, names));
        return List.copyOf(names);
    }

    private static List<String> split(String text) {
        Pattern beginning = BEGINNINGS.stream()
                .filter(pattern -> pattern.matcher(text).find())
                .findFirst()
                .orElse(BEGINNINGS.getLast());
        List<String> entries = new ArrayList<>();
        int from = 0;
        Matcher matcher = beginning.matcher(text);
        while (matcher.find()) {
            entries.add(text.substring(from, matcher.start()));
            from = matcher.start();
        }
        entries.add(text.substring(from));
        return entries;
    }

    private static Optional<WorkName> title(String text) {
        return name(WorkName.Scheme.TITLE, text.replaceAll("[{}\\\\]", ""));
    }

    private static Optional<WorkName> name(WorkName.Scheme scheme, String value) {
        try {
            return Optional.of(new WorkName(scheme, value));
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }

    private static Optional<WorkName> parsed(String text) {
        try {
            return Optional.of(WorkName.parse(text));
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }
}
