package io.mayberelated.ingest.evaluate;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import io.mayberelated.events.http.Refused;
import io.mayberelated.ingest.format.Draft;
import io.mayberelated.ingest.format.FileFormat.DraftSink;
import io.mayberelated.ingest.format.Formats;
import io.mayberelated.ingest.identity.MergedWork;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** What all the data tells of the works that links lead to, as far as it is there. */
final class AnchorWorks {
    /** What stands for the title of a work of which only an identifier is known: nothing that anybody writes. */
    static final String NO_TITLE = "?";

    private final ObjectMapper json = JsonEvents.mapper();
    private final Path data;
    private final List<Draft.Work> told = new ArrayList<>();

    private AnchorWorks(Path data) {
        this.data = data;
    }

    /**
     * The targets, first with nothing but their names, then with what each source tells of them.
     *
     * @param folder with the links; the other data lies beside it
     */
    static List<Draft.Work> of(Set<WorkName> targets, Path folder) throws IOException {
        AnchorWorks all = new AnchorWorks(folder.toAbsolutePath().resolve("..").normalize());
        all.anthology("load/acl-anthology.jsonl.gz");
        all.distilled("references/distill.jsonl");
        all.recorded("payloads");
        all.commented("alignment/works.jsonl");
        List<Draft.Work> works = new ArrayList<>();
        targets.forEach(name -> works.add(work(new WorkId(name.toString()), NO_TITLE, List.of(), Optional.empty())));
        all.told.stream().filter(work -> isOf(work, targets)).forEach(works::add);
        return works;
    }

    private static boolean isOf(Draft.Work work, Set<WorkName> targets) {
        TreeMap<String, MergedWork.Told> alone = new TreeMap<>();
        alone.put(work.id().value(), new MergedWork.Told(work, Instant.EPOCH));
        return new MergedWork(work.id(), Instant.EPOCH, alone).names().stream().anyMatch(targets::contains);
    }

    private record Paper(@JsonProperty("_id") String id, String title) {}

    private void anthology(String name) throws IOException {
        Path file = data.resolve(name);
        if (!Files.exists(file)) {
            return;
        }
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Paper paper = json.readValue(line, Paper.class);
                identifier("acl", paper.id())
                        .ifPresent(id -> told.add(work(id, paper.title(), List.of(), Optional.empty())));
            }
        }
    }

    private record Distilled(Optional<Meta> fields) {}

    private record Meta(
            Optional<String> title,
            Optional<List<String>> author,
            @JsonProperty("publication_date") Optional<String> date,
            @JsonProperty("arxiv_id") Optional<String> arxiv) {}

    private void distilled(String name) throws IOException {
        Path file = data.resolve(name);
        for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            Optional<Meta> meta = json.readValue(line, Distilled.class).fields();
            meta.flatMap(Meta::arxiv)
                    .flatMap(id -> identifier("arxiv", id))
                    .ifPresent(id -> told.add(work(
                            id,
                            meta.flatMap(Meta::title).orElse(NO_TITLE),
                            meta.flatMap(Meta::author).orElse(List.of()),
                            meta.flatMap(Meta::date)
                                    .filter(date -> date.matches("\\d{4}"))
                                    .map(Year::parse))));
        }
    }

    /** Whatever can be read of the recorded answers; how well is measured elsewhere. */
    private void recorded(String name) throws IOException {
        Path folder = data.resolve(name);
        if (!Files.exists(folder)) {
            return;
        }
        Formats formats = new Formats();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                read(file, formats);
            }
        }
    }

    private void read(Path file, Formats formats) throws IOException {
        DraftSink works = new DraftSink() {
            @Override
            public void draft(long line, Draft draft) {
                if (draft instanceof Draft.Work work) {
                    told.add(work);
                }
            }

            @Override
            public void rejected(long line, String reason) {}
        };
        try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), 65_536)) {
            formats.recognise(in).read(in, works);
        } catch (Refused unreadable) {
            return; // some are recorded because they cannot be read
        }
    }

    private void commented(String name) throws IOException {
        Path file = data.resolve(name);
        if (Files.exists(file)) {
            told.addAll(Library.drafts(file, new ArrayList<>()));
        }
    }

    private static Optional<WorkId> identifier(String scheme, String value) {
        try {
            return Optional.of(new WorkId(scheme + ":" + value));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Draft.Work work(WorkId id, String title, List<String> authors, Optional<Year> year) {
        return new Draft.Work(
                id,
                title,
                authors,
                Optional.empty(),
                year,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }
}
