package io.mayberelated.ingest.evaluate;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.PrintedPlace;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import io.mayberelated.events.WorkName.Scheme;
import io.mayberelated.ingest.format.Draft;
import io.mayberelated.ingest.mention.ReferenceLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Reference strings and the works that they should be found to name, from files of different origins. */
final class ReferenceData {
    /** Styles that put the title in quotation marks, so that a collection can be read from them. */
    private static final List<String> INDEXED = List.of("chicago-author-date", "ieee", "modern-language-association");

    private static final Pattern QUOTED =
            Pattern.compile("^(?:\\[\\d+]\\s?)?(.*?)[,.]?\\s*(?:\\d{4}[a-z]?\\.\\s*)?“(.{2,900}?)[.,]?”");
    private static final Pattern INITIAL = Pattern.compile("^\\p{Lu}\\.");
    /** What stands between the title and the first number. */
    private static final Pattern VENUE = Pattern.compile("\\p{L}[\\p{L}\\s:&–'’-]{3,200}");

    private static final Pattern YEAR = Pattern.compile("1[5-9]\\d\\d|20\\d\\d");

    private final ObjectMapper json = JsonEvents.mapper();

    /**
     * @param group what it is counted under
     * @param work  empty when it is not in the collection
     */
    record Question(String group, String text, Optional<WorkId> work) {}

    /** A collection, and what is asked of it. */
    record Trial(String name, List<Draft.Work> collection, List<Question> questions) {}

    private record Styled(
            String style,
            @JsonProperty("excluded_set") boolean isExcluded,
            @JsonProperty("ref_string") Optional<String> string,
            @JsonProperty("gold_doi") Optional<String> doi) {
        String text() {
            return string.orElse("");
        }
    }

    /** One trial for each style that a collection can be read from: it is asked in all the others. */
    List<Trial> styles(Path file) throws IOException {
        List<Styled> all = read(file, Styled.class).stream()
                .filter(each -> each.string().isPresent())
                .toList();
        List<Trial> trials = new ArrayList<>();
        for (String style : INDEXED) {
            Map<String, Draft.Work> works = new TreeMap<>();
            all.stream()
                    .filter(each -> each.style().equals(style))
                    .forEach(each -> each.doi()
                            .flatMap(doi -> quoted(each.text(), doi))
                            .ifPresent(work -> works.put(work.id().value(), work)));
            List<Question> questions = all.stream()
                    .filter(each -> !each.style().equals(style))
                    .map(each -> new Question(
                            each.style(),
                            each.text(),
                            each.doi().map(ReferenceData::doi).filter(doi -> works.containsKey(doi.value()))))
                    .toList();
            trials.add(new Trial("styles, read from " + style, List.copyOf(works.values()), questions));
        }
        return trials;
    }

    private static Optional<Draft.Work> quoted(String text, String doi) {
        Matcher parts = QUOTED.matcher(text);
        if (!parts.find()) {
            return Optional.empty();
        }
        String names = parts.group(1).strip();
        List<String> authors = names.isEmpty() ? List.of() : authors(names);
        Optional<ReferenceLine> line = ReferenceLine.in(text).stream().findFirst();
        Optional<Year> year = YEAR.matcher(text.substring(parts.end()))
                .results()
                .reduce((_, last) -> last)
                .or(() -> YEAR.matcher(text).results().findFirst())
                .map(found -> Year.parse(found.group()));
        List<WorkName> printed = line.map(ReferenceLine::printed).orElse(List.of());
        Optional<String> venue = VENUE.matcher(text.substring(parts.end()))
                .results()
                .map(found -> found.group().strip())
                .findFirst();
        return Optional.of(work(doi(doi), parts.group(2), authors, year, printed, venue));
    }

    /** "Lou, Baiyang, Jian Pan, and Yan Zhou" as well as "B. Lou, J. Pan, and Y. Zhou". */
    private static List<String> authors(String names) {
        List<String> parts =
                List.of(names.replaceFirst("(?:,? et al)?\\.?$", "").split(",?\\sand\\s|,\\s"));
        boolean isLastNameFirst = !INITIAL.matcher(parts.getFirst()).find() && parts.size() > 1;
        return isLastNameFirst
                ? Stream.concat(Stream.of(parts.getFirst()), parts.stream().skip(2))
                        .toList()
                : parts;
    }

    private record Distilled(String citing, int n, Optional<String> text, Optional<Meta> fields) {}

    private record Meta(
            Optional<String> title,
            Optional<List<String>> author,
            @JsonProperty("publication_date") Optional<String> date,
            @JsonProperty("arxiv_id") Optional<String> arxiv) {}

    Trial distill(Path file) throws IOException {
        List<Distilled> all = read(file, Distilled.class);
        Map<String, Meta> meta = new TreeMap<>();
        all.forEach(each -> each.fields().ifPresent(fields -> meta.put(each.citing() + " " + each.n(), fields)));
        Map<WorkId, Draft.Work> works = new LinkedHashMap<>();
        meta.values()
                .forEach(fields -> titled(fields)
                        .filter(id -> isKept(id.value()))
                        .ifPresent(id -> works.putIfAbsent(
                                id,
                                work(
                                        id,
                                        fields.title().orElse(""),
                                        fields.author().orElse(List.of()),
                                        fields.date().flatMap(ReferenceData::year),
                                        List.of()))));
        List<Question> questions = new ArrayList<>();
        all.forEach(each -> each.text()
                .ifPresent(text -> Optional.ofNullable(meta.get(each.citing() + " " + each.n()))
                        .flatMap(ReferenceData::titled)
                        .ifPresent(id -> questions.add(
                                new Question("distill", text, Optional.of(id).filter(works::containsKey))))));
        return new Trial("distill", List.copyOf(works.values()), questions);
    }

    private static Optional<WorkId> titled(Meta fields) {
        return fields.title().flatMap(ReferenceData::titleId);
    }

    private record Labelled(@JsonProperty("_id") String id, String text, List<List<String>> fields) {
        Optional<String> field(String name) {
            return fields.stream()
                    .filter(field -> field.getFirst().equals(name))
                    .map(field -> field.get(1).strip().replaceAll("^[\\s“”\"(]+|[\\s“”\".,;:)]+$", ""))
                    .findFirst();
        }
    }

    Trial labelled(Path file) throws IOException {
        List<Draft.Work> works = new ArrayList<>();
        List<Question> questions = new ArrayList<>();
        for (Labelled each : read(file, Labelled.class)) {
            Optional<Year> year = each.field("date").flatMap(ReferenceData::year);
            Optional<WorkId> id = each.field("title").flatMap(ReferenceData::titleId);
            Optional<String> author = each.field("author").map(names -> names.split(",| and | & |;", 2)[0]);
            boolean isKept = isKept(each.id()) && year.isPresent() && author.isPresent() && id.isPresent();
            if (isKept) {
                works.add(work(id.get(), each.field("title").orElse(""), List.of(author.get()), year, List.of()));
            }
            questions.add(new Question("anystyle", each.text(), id.filter(_ -> isKept)));
        }
        return new Trial("anystyle", works, withRepeated(works, questions));
    }

    /** A work may be cited twice; the second time it is known, too. */
    private static List<Question> withRepeated(List<Draft.Work> works, List<Question> questions) {
        List<WorkId> known = works.stream().map(Draft.Work::id).toList();
        return questions.stream()
                .filter(question -> question.work().isPresent()
                        || known.stream()
                                .noneMatch(id -> question.text()
                                        .toLowerCase(Locale.ROOT)
                                        .contains(id.name().value())))
                .toList();
    }

    /** @param dois usually one; two records of one article have two */
    private record Deposited(
            @JsonProperty("gold_doi") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            Optional<List<String>> dois,

            Reference reference) {
        Optional<String> doi() {
            return dois.flatMap(all -> all.stream().findFirst());
        }
    }

    private record Reference(
            Optional<String> author,
            Optional<String> year,
            Optional<String> volume,
            @JsonProperty("first-page") Optional<String> page,
            @JsonProperty("article-title") Optional<String> title,
            @JsonProperty("volume-title") Optional<String> book,
            Optional<String> unstructured) {}

    Trial deposited(Path file) throws IOException {
        Map<WorkId, Draft.Work> works = new LinkedHashMap<>();
        List<Question> questions = new ArrayList<>();
        for (Deposited each : read(file, Deposited.class)) {
            Reference reference = each.reference();
            Optional<WorkId> id = each.doi().map(ReferenceData::doi).filter(doi -> isKept(doi.value()));
            id.ifPresent(doi -> works.putIfAbsent(doi, work(doi, reference)));
            reference
                    .unstructured()
                    .filter(_ -> id.isEmpty() || reference.author().isPresent())
                    .ifPresent(text -> questions.add(new Question("crossref", text, id)));
        }
        return new Trial("crossref", List.copyOf(works.values()), questions);
    }

    private static Draft.Work work(WorkId doi, Reference reference) {
        Optional<Year> year = reference.year().flatMap(ReferenceData::year);
        List<String> authors = reference.author().stream().toList();
        List<WorkName> printed = authors.isEmpty() || year.isEmpty()
                ? List.of()
                : PrintedPlace.name(
                                authors.getFirst(),
                                year.get().getValue(),
                                reference.volume().orElse(""),
                                reference.page().orElse(""))
                        .stream()
                        .toList();
        String title = reference.title().or(reference::book).orElseGet(doi::value);
        return work(doi, title, authors, year, printed);
    }

    private static Draft.Work work(
            WorkId id, String title, List<String> authors, Optional<Year> year, List<WorkName> printed) {
        return work(id, title, authors, year, printed, Optional.empty());
    }

    private static Draft.Work work(
            WorkId id,
            String title,
            List<String> authors,
            Optional<Year> year,
            List<WorkName> printed,
            Optional<String> venue) {
        return new Draft.Work(
                id, title, authors, Optional.empty(), year, Optional.empty(), venue, List.of(), printed, List.of());
    }

    /** Every other one, whichever they are. */
    private static boolean isKept(String id) {
        return (id.hashCode() & 1) == 0;
    }

    private static WorkId doi(String doi) {
        return new WorkId("doi:" + doi);
    }

    private static Optional<WorkId> titleId(String title) {
        try {
            return Optional.of(new WorkId(new WorkName(Scheme.TITLE, title).toString()));
        } catch (IllegalArgumentException noWords) {
            return Optional.empty();
        }
    }

    private static Optional<Year> year(String date) {
        return YEAR.matcher(date).results().findFirst().map(found -> Year.parse(found.group()));
    }

    private <T> List<T> read(Path file, Class<T> type) throws IOException {
        boolean isPacked = file.toString().endsWith(".gz");
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = isPacked ? new GZIPInputStream(raw) : raw;
                Stream<String> lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()) {
            List<T> all = new ArrayList<>();
            for (String line : lines.filter(each -> !each.isBlank()).toList()) {
                all.add(json.readValue(line, type));
            }
            return all;
        }
    }
}
