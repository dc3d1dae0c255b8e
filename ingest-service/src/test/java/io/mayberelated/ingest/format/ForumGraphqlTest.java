package io.mayberelated.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayberelated.events.WorkName;
import io.mayberelated.events.http.Refused;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ForumGraphqlTest {
    private final ForumGraphql format = new ForumGraphql();

    @Test
    void readsComments() {
        Collected read = Collected.of(format, """
                {"data":{"comments":{"results":[
                  {"_id":"abc123abc123abc12","postId":"G2Lne2Fi7Qra5Lbuf","parentCommentId":null,"user":{"displayName":"vale","slug":"vale"},
                   "postedAt":"2026-03-01T09:30:00.000Z","baseScore":7,"deleted":false,"retracted":false,
                   "pageUrl":"https://www.lesswrong.com/posts/G2Lne2Fi7Qra5Lbuf/selection-theorems?commentId=abc123abc123abc12",
                   "contents":{"html":"<p>Hm.</p>","markdown":"Hm."}}]}}}
                """);

        Draft.Comment comment = read.comment(0);
        assertThat(comment.author()).isEqualTo("vale");
        assertThat(comment.about()).contains(WorkName.parse("forum:lesswrong/G2Lne2Fi7Qra5Lbuf"));
        assertThat(comment.body()).isEqualTo(new Draft.Body(Draft.Markup.HTML, "<p>Hm.</p>"));
    }

    @Test
    void readsPostsAsWorks() {
        Collected read = Collected.of(format, """
                {"data":{"posts":{"results":[
                  {"_id":"G2Lne2Fi7Qra5Lbuf","title":"Selection Theorems: A Program For Understanding Agents","postedAt":"2021-09-28T05:03:19.000Z",
                   "pageUrl":"https://www.alignmentforum.org/posts/G2Lne2Fi7Qra5Lbuf/selection-theorems","user":{"displayName":"johnswentworth"},
                   "coauthors":[],"contents":{"html":"<p>What does selection select for?</p>"}}]}}}
                """);

        Draft.Work work = read.work(0);
        assertThat(work.id()).hasToString("forum:lesswrong/G2Lne2Fi7Qra5Lbuf");
        assertThat(work.published()).contains(LocalDate.of(2021, 9, 28));
        assertThat(work.venue()).contains("AI Alignment Forum");
    }

    @Test
    void whatIsRetractedIsWithdrawn() {
        Collected read = Collected.of(
                format, "[{\"_id\":\"abc123abc123abc12\",\"postId\":\"G2Lne2Fi7Qra5Lbuf\",\"retracted\":true}]");

        assertThat(read.drafts).singleElement().isInstanceOf(Draft.Withdrawal.class);
    }

    @Test
    void anAnswerThatIsAnErrorIsRefusedWithWhatTheForumSaid() {
        assertThatThrownBy(() -> Collected.of(
                        format, "{\"errors\":[{\"message\":\"Exceeded maximum value for skip\"}],\"data\":null}"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Exceeded maximum value for skip");
    }
}
