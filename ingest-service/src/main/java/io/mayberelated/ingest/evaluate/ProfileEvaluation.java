package io.mayberelated.ingest.evaluate;

import io.mayberelated.events.CommentId;
import io.mayberelated.events.Link;
import io.mayberelated.events.TextId;
import io.mayberelated.ingest.catalogue.Catalogue;
import io.mayberelated.ingest.catalogue.Overrides;
import io.mayberelated.ingest.catalogue.Usage;
import io.mayberelated.ingest.mention.MarkedText;
import io.mayberelated.ingest.mention.MentionsInText;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Links a page of a forum user, pasted as plain text, and compares with what should be linked, and what should not. */
final class ProfileEvaluation {
    private static final int SHOWN_CHARS_MAX = 60;

    /** @param verdict {@code link}, perhaps with a condition, {@code candidates only…} or {@code no link} */
    private record Expected(String surface, Set<String> works, String verdict) {
        boolean isLink() {
            return verdict.startsWith("link");
        }

        boolean isCandidates() {
            return verdict.startsWith("candidates");
        }

        boolean isConditional() {
            return verdict.startsWith("link when");
        }

        boolean isAt(Link link) {
            String words = surface.toLowerCase(Locale.ROOT);
            return link.place()
                    .map(place -> place.surface().exact().toLowerCase(Locale.ROOT))
                    .filter(there -> there.contains(words) || words.contains(there))
                    .isPresent();
        }

        boolean holds(List<Link> links) {
            Set<String> targets = ids(links, true);
            if (isLink()) {
                return targets.equals(works) || (isConditional() && targets.isEmpty());
            }
            return targets.isEmpty() && (!isCandidates() || ids(links, false).equals(works));
        }
    }

    private final PrintStream out;

    ProfileEvaluation(PrintStream out) {
        this.out = out;
    }

    /** @return whether all is as expected */
    boolean run(Path data) throws IOException {
        Library library = Library.read(data.resolve("profile-page-works.jsonl"));
        Catalogue catalogue = Catalogue.of(library.works(), Usage.NONE, Overrides.shipped());
        MarkedText page = MarkedText.plain(Files.readString(data.resolve("profile-page.txt")));
        List<Link> links =
                library.links(TextId.of(new CommentId("profile-page")), new MentionsInText().in(page, catalogue));
        return compare(expected(data.resolve("profile-page-links.tsv")), links);
    }

    private boolean compare(List<Expected> expected, List<Link> links) {
        boolean isRight = true;
        Set<Link> accounted = new HashSet<>();
        for (Expected each : expected) {
            List<Link> there = links.stream().filter(each::isAt).toList();
            accounted.addAll(there);
            isRight &= each.holds(there);
            out.printf("%-5s %-60s %s%n", each.holds(there) ? "ok" : "WRONG", shown(each), said(there));
        }
        for (Link link : links) {
            if (!accounted.contains(link)) {
                isRight = false;
                out.printf("WRONG besides: %s%n", said(List.of(link)));
            }
        }
        out.println(isRight ? "all as expected, and nothing besides" : "not as expected");
        return isRight;
    }

    private static Set<String> ids(List<Link> links, boolean isTarget) {
        return links.stream()
                .flatMap(link -> isTarget ? link.target().stream() : link.candidates().stream())
                .map(Object::toString)
                .collect(Collectors.toSet());
    }

    private static String shown(Expected each) {
        return each.surface().length() <= SHOWN_CHARS_MAX
                ? each.surface()
                : each.surface().substring(0, SHOWN_CHARS_MAX - 3) + "...";
    }

    private static String said(List<Link> links) {
        Set<String> said = new TreeSet<>();
        links.forEach(link -> said.add("%s “%s” → %s"
                .formatted(
                        link.kind().name().toLowerCase(Locale.ROOT),
                        link.place().map(place -> place.surface().exact()).orElse(""),
                        link.target().map(Object::toString).orElse("candidates " + link.candidates()))));
        return String.join("; ", said);
    }

    private static List<Expected> expected(Path file) throws IOException {
        List<Expected> expected = new ArrayList<>();
        for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
            String[] fields = line.split("\t");
            Set<String> works = Arrays.stream(fields[2].split(" "))
                    .filter(id -> !id.isBlank())
                    .collect(Collectors.toSet());
            expected.add(new Expected(fields[0], works, fields[3]));
        }
        return expected;
    }
}
