package io.mayberelated.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.CommentId;
import io.mayberelated.events.WorkName;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.Year;
import org.junit.jupiter.api.Test;

class JsonLinesTest {
    private final JsonLines format = new JsonLines();

    @Test
    void readsAWork() {
        Collected read = Collected.of(format, """
                {"id":"arxiv:1706.03762v5","title":"Attention Is All You Need","authors":["Ashish Vaswani"],"venue":null,"year":2017,"urls":["arxiv.org/abs/1706.03762"],"identifiers":{"arxiv":"1706.03762"},"references":["arxiv:1409.0473"]}
                """);

        Draft.Work work = read.work(0);
        assertThat(work.id()).hasToString("arxiv:1706.03762");
        assertThat(work.year()).contains(Year.of(2017));
        assertThat(work.pages()).first().hasToString("https://arxiv.org/abs/1706.03762");
        assertThat(work.references()).containsExactly(WorkName.parse("arxiv:1409.0473"));
    }

    @Test
    void anAddressThatNoBrowserOpensDoesNotCostTheWork() {
        Collected read = Collected.of(format, """
                {"id":"arxiv:1706.03762","title":"Attention Is All You Need","urls":["/abs/1706.03762","https://arxiv.org/abs/1706.03762"]}
                """);

        assertThat(read.work(0).pages()).singleElement().hasToString("https://arxiv.org/abs/1706.03762");
    }

    @Test
    void aCommentWithoutAThreadStandsInTheOneOfItsWork() {
        Collected read = Collected.of(format, """
                {"id":"c1","about":"arxiv:1706.03762","author":"vale","part":"summary","markdown":"It scales."}
                """);

        assertThat(read.comment(0).thread()).isEqualTo("arxiv:1706.03762");
        assertThat(read.comment(0).about()).contains(WorkName.parse("arxiv:1706.03762"));
    }

    @Test
    void readsTheExportOfAForum() {
        Collected read = Collected.of(format, """
                {"_id":"5HRd3Ht275osJNDZp","post_id":"dqSwccGTWyBgxrR58","parent_id":"GZXa6PDkg8afHYtn5","author":"vale","posted_at":"2025-07-01T04:52:31.850Z","base_score":3,"af":false,"markdown":"Yes.","links":[]}
                """);

        Draft.Comment comment = read.comment(0);
        assertThat(comment.parent()).contains(new CommentId("GZXa6PDkg8afHYtn5"));
        assertThat(comment.postedAt()).contains(Instant.parse("2025-07-01T04:52:31.850Z"));
        assertThat(comment.thread()).isEqualTo("forum:lesswrong/dqSwccGTWyBgxrR58");
    }

    @Test
    void aBrokenLineCostsOnlyItself() {
        Collected read = Collected.of(format, """
                {"id":"c1","author":"vale","text":"One."}
                {"id":"c2","author":"vale","text":
                {"id":"c 3","author":"vale","text":"Three."}
                {"id":"c4","author":7,"text":"Four."}
                {"id":"c5","author":"vale"}

                {"id":"c6","author":"vale","text":"Six."}
                """);

        assertThat(read.drafts).extracting(draft -> draft.text().id()).containsExactly("c1", "c6");
        assertThat(read.rejections).hasSize(4);
        assertThat(read.rejections.get(0)).startsWith("2: ").contains("JSON");
        assertThat(read.rejections.get(1)).startsWith("3: ").contains("not the id of a comment");
        assertThat(read.rejections.get(2)).startsWith("4: /author: expected a string");
        assertThat(read.rejections.get(3)).startsWith("5: ").contains("a work with a title, or a comment with text");
    }

    @Test
    void aLineThatIsNoUtf8CostsOnlyItself() {
        byte[] file =
                "{\"id\":\"c1\",\"author\":\"vale\",\"text\":\"caf\u00e9\"}\n{\"id\":\"c2\",\"author\":\"vale\",\"text\":\"Two.\"}\n"
                        .getBytes(StandardCharsets.ISO_8859_1);

        Collected read = Collected.of(format, file);

        assertThat(read.drafts).hasSize(1);
        assertThat(read.rejections).singleElement().asString().startsWith("1: ").contains("UTF-8");
    }

    @Test
    void aLineWithoutEndIsNotHeldInMemory() {
        byte[] file = ("{\"id\":\"c1\",\"text\":\"" + "x".repeat(2 * Lines.BYTES_MAX)
                        + "\n{\"id\":\"c2\",\"author\":\"vale\",\"text\":\"Two.\"}")
                .getBytes(StandardCharsets.UTF_8);

        Collected read = Collected.of(format, file);

        assertThat(read.drafts).hasSize(1);
        assertThat(read.rejections).singleElement().asString().startsWith("1: ").contains("longer than");
    }
}
