package io.mayberelated.ingest.source.site;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.mayberelated.ingest.source.FakeService;
import io.mayberelated.ingest.source.FakeService.Asked;
import io.mayberelated.ingest.source.FakeService.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Answers as the GraphQL interface of ForumMagnum does, of comments that a test puts there. */
final class FakeForum implements Function<Asked, Reply> {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern LIMIT = Pattern.compile("limit: (\\d+)");
    private static final Pattern AFTER = Pattern.compile("after: \"([^\"]+)\"");
    private static final Pattern BEFORE = Pattern.compile("before: \"([^\"]+)\"");

    private final List<Comment> comments = new ArrayList<>();
    private final Random random = new Random(7);
    private int most = Integer.MAX_VALUE;

    record Comment(String id, Instant postedAt, Optional<Instant> lastEditedAt, String html) {
        private String json() {
            return """
                    {"_id":"%s","postId":"G2Lne2Fi7Qra5Lbuf","parentCommentId":null,"postedAt":"%s","lastEditedAt":%s,\
                    "author":"vale","user":{"displayName":"Vale","username":"vale","slug":"vale"},\
                    "pageUrl":"https://www.lesswrong.com/posts/G2Lne2Fi7Qra5Lbuf/selection-theorems?commentId=%s",\
                    "baseScore":7,"deleted":false,"retracted":false,"rejected":false,"draft":false,\
                    "contents":{"html":"<p>%s</p>"}}""".formatted(
                    id, postedAt, lastEditedAt.map(at -> "\"" + at + "\"").orElse("null"), id, html);
        }
    }

    FakeForum has(String id, Instant postedAt) {
        comments.add(new Comment(id, postedAt, Optional.empty(), "Maybe related."));
        return this;
    }

    FakeForum hasEdited(String id, Instant postedAt, Instant lastEditedAt) {
        comments.add(new Comment(id, postedAt, Optional.of(lastEditedAt), "Edited."));
        return this;
    }

    /** Whatever it is asked for. */
    FakeForum givesAtMost(int count) {
        most = count;
        return this;
    }

    FakeForum loses(String id) {
        comments.removeIf(comment -> comment.id().equals(id));
        return this;
    }

    List<String> ids() {
        return comments.stream().map(Comment::id).toList();
    }

    @Override
    public Reply apply(Asked asked) {
        String query = query(asked);
        boolean byEdit = query.contains("timeField: \"lastEditedAt\"");
        Instant after = Instant.parse(found(AFTER, query));
        Instant before = Instant.parse(found(BEFORE, query));
        List<Comment> unordered = new ArrayList<>(comments);
        Collections.shuffle(unordered, random); // those of one instant come in any order
        String results = unordered.stream()
                .filter(comment -> time(comment, byEdit)
                        .filter(at -> !at.isBefore(after) && at.isBefore(before))
                        .isPresent())
                .sorted(Comparator.comparing(Comment::postedAt))
                .limit(Math.min(most, Long.parseLong(found(LIMIT, query))))
                .map(Comment::json)
                .collect(Collectors.joining(","));
        return Reply.json("{\"data\":{\"comments\":{\"results\":[" + results + "]}}}");
    }

    static String query(Asked asked) {
        try {
            return JSON.readTree(asked.body()).path("query").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Instant> time(Comment comment, boolean byEdit) {
        return byEdit ? comment.lastEditedAt() : Optional.of(comment.postedAt());
    }

    private static String found(Pattern pattern, String query) {
        Matcher matcher = pattern.matcher(query);
        if (!matcher.find()) {
            throw new AssertionError(pattern + " is not in " + query);
        }
        return matcher.group(1);
    }

    static FakeService served(FakeForum forum) {
        return new FakeService().answers(forum);
    }
}
