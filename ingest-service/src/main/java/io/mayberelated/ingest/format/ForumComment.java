package io.mayberelated.ingest.format;

import io.mayberelated.events.CommentId;
import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkName;
import io.mayberelated.events.http.Refused;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** {@code type Comment} of ForumMagnum's schema, as far as it is used. */
record ForumComment(
        String _id,
        Optional<String> postId,
        Optional<String> tagId,
        Optional<CommentId> parentCommentId,
        Optional<Instant> postedAt,
        Optional<String> author,
        Optional<ForumUser> user,
        Optional<URI> pageUrl,
        Optional<String> htmlBody,
        Optional<ForumContents> contents,
        Optional<Double> baseScore,
        Optional<Boolean> deleted,
        Optional<Boolean> retracted,
        Optional<Boolean> rejected,
        Optional<Boolean> draft) {

    Draft read() {
        CommentId id = new CommentId(_id);
        if (isSet(deleted) || isSet(retracted) || isSet(rejected) || isSet(draft)) {
            return new Draft.Withdrawal(TextId.of(id), "its forum says it is deleted, retracted, rejected or a draft");
        }
        String site = ForumPost.site(pageUrl);
        return new Draft.Comment(
                id,
                user.flatMap(ForumUser::shown).or(() -> author).orElse("[deleted]"),
                postId.map(post -> "forum:" + site + "/" + post)
                        .or(() -> tagId.map(tag -> "forum:" + site + "/tag/" + tag))
                        .orElse(_id),
                postId.map(post -> WorkName.parse("forum:" + site + "/" + post)),
                parentCommentId,
                postedAt,
                pageUrl.map(url -> Fields.web("/pageUrl", url)),
                baseScore.map(score -> (int) Math.round(score)),
                ForumContents.body(contents, htmlBody)
                        .orElseThrow(() ->
                                Refused.invalid("/contents", "html, markdown or plaintextMainText; or htmlBody")));
    }

    private static boolean isSet(Optional<Boolean> flag) {
        return flag.orElse(false);
    }
}
