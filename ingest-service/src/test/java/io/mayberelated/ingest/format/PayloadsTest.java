package io.mayberelated.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.mayberelated.events.http.Refused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Answers that real services gave, when the data folder is there; each is read, or refused with the right reason. */
class PayloadsTest {
    private static final Path PAYLOADS = Path.of(
                    Optional.ofNullable(System.getenv("MAYBE_RELATED_DATA")).orElse("../../shared/data"))
            .resolve("payloads");

    private static List<Outcome> outcomes = List.of();

    /** @param refusal why nothing of the file was read, or nothing */
    private record Outcome(String file, String format, Optional<String> refusal, Collected found) {
        boolean isOf(String folder) {
            return file.startsWith(folder);
        }
    }

    @BeforeAll
    static void readAll() throws IOException {
        assumeThat(PAYLOADS)
                .as("the recorded answers; MAYBE_RELATED_DATA names the folder they are in")
                .isDirectory();
        try (Stream<Path> files = Files.walk(PAYLOADS)) {
            outcomes = files.filter(Files::isRegularFile)
                    .sorted()
                    .map(PayloadsTest::outcome)
                    .toList();
        }
    }

    @Test
    void arxivsAnswersAreReadAndItsErrorIsNoPaper() {
        assertThat(counts("arxiv-atom")).isEqualTo("20 files, 0 refused, 221 works, 1 rejected");
        assertThat(rejections("arxiv-atom"))
                .containsExactly(
                        "answer 1 has status 400: entry: a paper; arXiv answered: " + "incorrect id format for abc");
    }

    @Test
    void harvestedPagesAreReadAndProtocolErrorsRefusedByTheirCode() {
        assertThat(works("oai-pmh")).isGreaterThan(1_000);
        assertThat(refusals("oai-pmh"))
                .filteredOn(reason -> reason.contains("answered with the error"))
                .hasSize(12)
                .anyMatch(reason -> reason.contains("badResumptionToken"));
        assertThat(refusals("oai-pmh"))
                .filteredOn(reason -> reason.contains("An answer to ListRecords or GetRecord is needed"))
                .hasSize(5);
    }

    @Test
    void openAlexWorksAreReadWithTheirAbstracts() {
        assertThat(counts("openalex")).isEqualTo("11 files, 0 refused, 256 works, 1 rejected");
        assertThat(rejections("openalex")).containsExactly("/title: required");
        assertThat(of("openalex").flatMap(each -> each.found().drafts.stream()))
                .as("one was retracted by its journal")
                .filteredOn(Draft.Withdrawal.class::isInstance)
                .hasSize(1);
        assertThat(drafts("openalex").flatMap(work -> work.summary().stream()).map(Draft.Body::content))
                .filteredOn(text -> text.split(" ").length > 20)
                .hasSizeGreaterThan(100);
    }

    @Test
    void crossrefsAnswersAreReadOrSayWhatTheServiceSaid() {
        assertThat(works("crossref")).isGreaterThan(600);
        assertThat(rejections("crossref"))
                .allSatisfy(reason ->
                        assertThat(reason).containsAnyOf("has status", "no format that is known", "required", "found"));
    }

    @Test
    void papersOfSemanticScholarAreReadAndItsAuthorsAreNone() {
        assertThat(works("semantic-scholar")).isGreaterThan(10_000);
        assertThat(rejections("semantic-scholar"))
                .allSatisfy(reason -> assertThat(reason)
                        .containsAnyOf(
                                "has status",
                                "a paper, found an author",
                                "/title: required",
                                "does not know what was asked for",
                                "no format that is known",
                                "a work with a title, or a comment"));
    }

    @Test
    void nothingIsRefusedButWhatIsNoListOfWorks() {
        assertThat(outcomes.stream().filter(each -> each.refusal().isPresent()))
                .extracting(Outcome::file)
                .allMatch(file -> file.startsWith("oai-pmh/")
                        || file.matches("semantic-scholar/(Dataset|DatasetDiff|Release|PaperWithNullValues)\\.json")
                        // Tables of one program's own tests, and texts without an entry.
                        || file.matches("citation-js/.*\\.(json|txt)"))
                .hasSize(34);
    }

    private static Outcome outcome(Path file) {
        Collected found = new Collected();
        String name = PAYLOADS.relativize(file).toString();
        try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), 65_536)) {
            FileFormat format = new Formats().recognise(in);
            format.read(in, found);
            return new Outcome(name, format.name(), Optional.empty(), found);
        } catch (Refused e) {
            return new Outcome(name, "", Optional.of(e.problem().detail()), found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String counts(String folder) {
        return "%d files, %d refused, %d works, %d rejected"
                .formatted(
                        of(folder).count(),
                        refusals(folder).size(),
                        works(folder),
                        rejections(folder).size());
    }

    private static Stream<Outcome> of(String folder) {
        return outcomes.stream().filter(each -> each.isOf(folder + "/"));
    }

    private static Stream<Draft.Work> drafts(String folder) {
        return of(folder)
                .flatMap(each -> each.found().drafts.stream())
                .filter(Draft.Work.class::isInstance)
                .map(Draft.Work.class::cast);
    }

    private static long works(String folder) {
        return drafts(folder).count();
    }

    private static List<String> rejections(String folder) {
        return of(folder)
                .flatMap(each -> each.found().rejections.stream())
                .map(text -> text.replaceFirst("^\\d+: ", ""))
                .toList();
    }

    private static List<String> refusals(String folder) {
        return of(folder).flatMap(each -> each.refusal().stream()).toList();
    }
}
