package io.mayberelated.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayberelated.events.http.Refused;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to do harm, and files that came to harm on the way: each is read or refused, and nothing else happens. */
class HostileFilesTest {
    private static final Formats FORMATS = new Formats();
    private static final int ROUNDS = 120;

    static Stream<String> names() {
        return Stream.of(FORMATS.names().split(", "));
    }

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/formats"))) {
            return files.sorted().toList().stream();
        }
    }

    @Test
    void anEntityOfAnotherFileIsNotFetched() {
        String file = """
                <?xml version="1.0"?><!DOCTYPE feed [<!ENTITY secret SYSTEM "file:///etc/passwd">]>
                <feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/2402.10877</id><title>&secret;</title></entry></feed>""";

        for (FileFormat format : List.of(new Feed(), new ArxivAtom(), new ArxivOai(), new ZoteroRdf())) {
            assertThatThrownBy(() -> Collected.of(format, file))
                    .as(format.name())
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.problem().detail()).contains("DOCTYPE"));
        }
    }

    @Test
    void entitiesThatGrowWithoutBoundAreRefused() {
        StringBuilder file = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            file.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        file.append("]><rss><channel><item><title>&a39;</title></item></channel></rss>");

        assertThatThrownBy(() -> Collected.of(new Feed(), file.toString())).isInstanceOf(Refused.class);
    }

    @Test
    void whatUnpacksToFarMoreThanItIsIsRefusedLongBeforeItsEnd() throws IOException {
        byte[] bomb = packedZeros(512);

        assertThatThrownBy(() -> read(bomb, "jsonl"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().detail()).contains("more than 200 times"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@article{a, title = {{{{{{{{Every good}",
                "@article{a, title = {Every}}}}}}} }",
                "@article{a, title = \"Every {good\" }"
            })
    void unbalancedBracesCostOnlyTheirEntry(String broken) {
        Collected found = Collected.of(
                new BibTeX(),
                "@misc{ok, title={One that is whole}}\n" + broken + "\n@misc{ok2, title={Another one}}\n");

        assertThat(found.work(0).title()).isEqualTo("One that is whole");
        assertThat(found.drafts.size() + found.rejections.size()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void deepNestingIsRefusedInEveryFormatOfTrees() {
        String elements = "<rss><channel><item>" + "<b>".repeat(10_000);
        String arrays = "{\"notes\":[" + "[".repeat(10_000);
        String objects = "{\"results\":[{\"publication_year\":1,\"title\":" + "{\"a\":".repeat(10_000);

        assertThatThrownBy(() -> Collected.of(new Feed(), elements)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Collected.of(new OpenReview(), arrays)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Collected.of(new OpenAlex(), objects)).isInstanceOf(Refused.class);
    }

    @Test
    void anAbstractThatClaimsAPositionFarAwayIsRefusedBeforeItIsBuilt() {
        Collected found = Collected.of(
                new OpenAlex(),
                "{\"results\":[{\"publication_year\":2020,\"title\":\"T\",\"doi\":\"10.1000/x\",\"abstract_inverted_index\":{\"a\":[2000000000]}}]}");

        assertThat(found.rejections).singleElement().asString().contains("positions from 0 to 50,000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01", "9999-12-31", "-1", "2023-02-30", "99999999999999999999"})
    void datesBeyondReasonLeaveAWorkWithoutOne(String date) {
        Collected found =
                Collected.of(new Ris(), "TY  - JOUR\nTI  - Words that name it\nDA  - %s\nER  - \n".formatted(date));

        assertThat(found.work(0).published()).isEmpty();
    }

    /** What a broken connection leaves, for every place at which it may break. */
    @ParameterizedTest
    @MethodSource("samples")
    void aFileThatIsCutOffAnywhereIsReadOrRefused(Path sample) throws IOException {
        byte[] whole = Files.readAllBytes(sample);
        for (int i = 0; i < ROUNDS; i++) {
            survives(Arrays.copyOf(whole, whole.length * i / ROUNDS));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aFileWithSpoiltBytesIsReadOrRefused(Path sample) throws IOException {
        byte[] whole = Files.readAllBytes(sample);
        Random random = new Random(20261124);
        for (int i = 0; i < ROUNDS; i++) {
            byte[] spoilt = whole.clone();
            for (int n = 0; n <= i % 8; n++) {
                spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
            }
            survives(spoilt);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void anyBytesUnderAnyNameAreReadOrRefused(String format) throws IOException {
        Random random = new Random(1);
        for (int i = 0; i < ROUNDS; i++) {
            byte[] bytes = new byte[random.nextInt(2_000)];
            random.nextBytes(bytes);
            tolerates(bytes, format);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void aFileOfAnotherFormatIsReadOrRefused(String format) throws IOException {
        for (Path sample : samples().toList()) {
            tolerates(Files.readAllBytes(sample), format);
        }
    }

    private static void survives(byte[] file) throws IOException {
        try (BufferedInputStream in = stream(file)) {
            FORMATS.recognise(in).read(in, new Collected());
        } catch (Refused refused) {
            assertThat(refused.problem().detail()).isNotBlank();
        }
    }

    private static void tolerates(byte[] file, String format) throws IOException {
        try {
            read(file, format);
        } catch (Refused refused) {
            assertThat(refused.problem().detail()).isNotBlank();
        }
    }

    private static void read(byte[] file, String format) throws IOException {
        FORMATS.named(format).read(stream(file), new Collected());
    }

    private static BufferedInputStream stream(byte[] file) {
        return new BufferedInputStream(new ByteArrayInputStream(file), 65_536);
    }

    private static byte[] packedZeros(int mebibytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] zeros = "0".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < mebibytes; i++) {
                gzip.write(zeros);
            }
        }
        return packed.toByteArray();
    }
}
