package io.mayberelated.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkId;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every format that is not our own: recognised by itself, packed or not, and read to the end whatever is wrong in it. */
class WaysInTest {
    private final Formats formats = new Formats();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "library.ris           | ris              | 2 | 1",
                "library.csl.json      | csl-json         | 1 | 1",
                "zotero.csv            | zotero-csv       | 2 | 0",
                "zotero.rdf            | zotero-rdf       | 1 | 0",
                "arxiv.atom            | arxiv-atom       | 1 | 1",
                "arxiv-oai.xml         | arxiv-oai        | 2 | 0",
                "semantic-scholar.json | semantic-scholar | 1 | 1",
                "openalex.json         | openalex         | 2 | 0",
                "crossref.json         | crossref         | 1 | 0",
                "openreview.json       | openreview       | 2 | 0",
                "comments.rss          | feed             | 2 | 1",
                "post.html             | web-page         | 3 | 0",
                "paper.html            | web-page         | 1 | 0",
                "note.md               | markdown         | 1 | 0"
            })
    void isRecognisedAndReadAlsoWhenItIsPacked(String file, String format, int drafts, int rejections) {
        for (byte[] bytes : List.of(bytes(file), packed(bytes(file)))) {
            Read read = read(bytes);

            assertThat(read.format()).isEqualTo(format);
            assertThat(read.found().drafts).hasSize(drafts);
            assertThat(read.found().rejections).hasSize(rejections);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "library.ris,           doi:10.2307/1909888, 1",
        "library.csl.json,      doi:10.2307/1909888, 0",
        "zotero.csv,            doi:10.2307/1909888, 1",
        "zotero.rdf,            doi:10.2307/1909888, 0",
        "openalex.json,         doi:10.2307/1909888, 0",
        "crossref.json,         doi:10.2307/1909888, 0"
    })
    void whicheverLibraryItIsKeptInItIsTheSameWork(String file, String id, int index) {
        Draft.Work work = read(bytes(file)).found().work(index);

        assertThat(work.id()).hasToString(id);
        assertThat(work.title()).isEqualTo("Utility Theory without the Completeness Axiom");
        assertThat(work.authors()).containsExactly("Robert J. Aumann");
        assertThat(work.year())
                .hasValueSatisfying(year -> assertThat(year.getValue()).isEqualTo(1962));
        assertThat(work.venue()).hasValue("Econometrica");
    }

    @ParameterizedTest
    @CsvSource({
        "zotero.csv,            arxiv:2402.10877",
        "arxiv.atom,            arxiv:2402.10877",
        "arxiv-oai.xml,         arxiv:2402.10877",
        "semantic-scholar.json, arxiv:2402.10877",
        "openreview.json,       openreview:pOoKI3ouv1",
        "paper.html,            arxiv:2402.10877"
    })
    void whicheverServiceTellsItIsTheSamePaper(String file, String id) {
        Draft.Work work = read(bytes(file)).found().work(0);

        assertThat(work.id()).hasToString(id);
        assertThat(work.title()).isEqualTo("Robust agents learn causal world models");
        assertThat(work.authors()).startsWith("Jonathan Richens");
        assertThat(work.year()).isPresent();
    }

    @Test
    void anAbstractIsRebuiltFromWhereItsWordsStand() {
        assertThat(read(bytes("openalex.json")).found().work(0).summary())
                .hasValueSatisfying(body -> assertThat(body.content()).isEqualTo("Some words of our words"));
    }

    @Test
    void aLineWithoutATagGoesOnWithTheValueBeforeIt() {
        assertThat(read(bytes("library.ris")).found().work(0).summary())
                .hasValueSatisfying(body -> assertThat(body.content()).contains("goes on", "on the next line."));
    }

    @Test
    void arxivsErrorIsNoPaper() {
        assertThat(read(bytes("arxiv.atom")).found().rejections)
                .singleElement()
                .asString()
                .contains("incorrect id format for x");
    }

    @Test
    void aRetractedWorkAndADeletedRecordAreTakenBack() {
        assertThat(read(bytes("openalex.json")).found().drafts.get(1)).isInstanceOf(Draft.Withdrawal.class);
        assertThat(read(bytes("arxiv-oai.xml")).found().drafts.get(1))
                .extracting(Draft::text)
                .isEqualTo(TextId.of(new WorkId("arxiv:2401.00001")));
    }

    @Test
    void reviewsAreCommentsAboutThePaper() {
        Draft.Comment review = read(bytes("openreview.json")).found().comment(1);

        assertThat(review.author()).isEqualTo("Reviewer aB3d");
        assertThat(review.about()).hasValueSatisfying(about -> assertThat(about).hasToString("openreview:pOoKI3ouv1"));
        assertThat(review.body().content()).contains("What it does.", "**Weaknesses**\n\nWhat is missing.");
    }

    @Test
    void theFeedOfAForumsCommentsBringsComments() {
        Draft.Comment comment = read(bytes("comments.rss")).found().comment(0);

        assertThat(comment.id()).hasToString("abc123def");
        assertThat(comment.about())
                .hasValueSatisfying(about -> assertThat(about).hasToString("forum:lesswrong/G2Lne2Fi7Qra5Lbuf"));
        assertThat(comment.postedAt()).isPresent();
    }

    @Test
    void aSavedPageBringsThePostAndWhoAnsweredWhom() {
        Collected page = read(bytes("post.html")).found();

        assertThat(page.work(0).id()).hasToString("forum:lesswrong/G2Lne2Fi7Qra5Lbuf");
        assertThat(page.comment(1).author()).isEqualTo("Someone");
        assertThat(page.comment(2).parent()).contains(page.comment(1).id());
        assertThat(page.comment(2).author()).isEqualTo("Another");
    }

    @Test
    void aSavedPageThatDeclaresNothingIsRejectedWithWhatItShouldDeclare() {
        assertThat(Collected.of(new WebPage(), "<html><body>Buy now</body></html>").rejections)
                .singleElement()
                .asString()
                .contains("DiscussionForumPosting", "citation_title");
    }

    @Test
    void aNoteIsItsAuthorsAndTheSameNoteAgainIsTheSameComment() {
        Draft.Comment note = read(bytes("note.md")).found().comment(0);

        assertThat(note.author()).isEqualTo("Someone");
        assertThat(note.thread()).isEqualTo("forum:lesswrong/G2Lne2Fi7Qra5Lbuf");
        assertThat(note.postedAt()).hasToString("Optional[2024-03-05T00:00:00Z]");
        assertThat(note.id())
                .isEqualTo(read(bytes("note.md")).found().comment(0).id());
    }

    private record Read(String format, Collected found) {}

    private Read read(byte[] bytes) {
        Collected found = new Collected();
        try (BufferedInputStream file = new BufferedInputStream(new ByteArrayInputStream(bytes), 65_536)) {
            FileFormat format = formats.recognise(file);
            format.read(file, found);
            return new Read(format.name(), found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String file) {
        try (InputStream in = Objects.requireNonNull(WaysInTest.class.getResourceAsStream("/formats/" + file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
