package io.mayberelated.ingest.evaluate;

import io.mayberelated.events.Passage;
import io.mayberelated.events.WorkId;
import io.mayberelated.ingest.evaluate.Judged.Gold;
import io.mayberelated.ingest.evaluate.Tally.Case;
import io.mayberelated.ingest.evaluate.Tally.Miss;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every link and every mention that was missed, a line each, its fields parted by tabs: for reading and sorting. */
final class CaseFile {
    private static final String HEADER =
            "verdict\tkind\tconfidence\tcomment\twords\ttaken for\tauthor's words\tauthor's work\taround";

    private final Tally tally;
    private final Library library;

    CaseFile(Tally tally, Library library) {
        this.tally = tally;
        this.library = library;
    }

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        tally.cases().forEach(one -> lines.add(line(one)));
        tally.missed().forEach(one -> lines.add(line(one)));
        Files.write(file, lines);
    }

    private String line(Case one) {
        return fields(
                one.verdict().name().toLowerCase(Locale.ROOT),
                one.kind(),
                "%.2f".formatted(one.link().confidence()),
                one.comment(),
                one.surface().exact(),
                title(one.link().target()),
                one.gold().map(Gold::surface).orElse(""),
                title(one.gold().flatMap(tally::work)),
                around(one.surface()));
    }

    private String line(Miss miss) {
        return fields(
                "missed",
                miss.gold().kind(),
                "",
                miss.comment(),
                "",
                miss.candidates().stream().map(library::title).collect(Collectors.joining(" / ")),
                miss.gold().surface(),
                title(Optional.of(miss.work())),
                "");
    }

    private String title(Optional<WorkId> work) {
        return work.map(library::title).orElse("");
    }

    private static String around(Passage words) {
        return words.prefix() + "[" + words.exact() + "]" + words.suffix();
    }

    private static String fields(String... fields) {
        List<String> clean = new ArrayList<>();
        for (String field : fields) {
            clean.add(field.replaceAll("\\s+", " "));
        }
        return String.join("\t", clean);
    }
}
