package io.mayberelated.ingest.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.http.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Optional;

/**
 * The answer of a ForumMagnum site (LessWrong, Alignment Forum, EA Forum) to a GraphQL query for comments or posts: the
 * whole answer, or its list of results. Posts are works, comments are comments; what is deleted, retracted or rejected
 * is withdrawn.
 */
public final class ForumGraphql implements FileFormat {
    private final ObjectMapper json = JsonEvents.mapper();

    @Override
    public String name() {
        return "forum-graphql";
    }

    @Override
    public Optional<String> against(String head) {
        JsonHead json = JsonHead.of(head);
        boolean isAnswer =
                json.hasAny("/data/comments", "/data/posts", "/data/results", "/comments/results", "/posts/results")
                        || json.has("/results/_id")
                        || (json.has("/errors/message") && json.has("/data"));
        boolean isList = json.isList() && json.has("/_id");
        return isAnswer || isList
                ? Optional.empty()
                : Optional.of(
                        "it is no answer with data.comments.results or data.posts.results, and no list of objects with _id");
    }

    @Override
    public void read(InputStream file, DraftSink sink) throws IOException {
        JsonNode answer = tree(WholeFile.read(file));
        JsonNode results = results(answer);
        Iterator<JsonNode> each = results.elements();
        for (long number = 1; each.hasNext(); number++) {
            read(number, each.next(), sink);
        }
    }

    private void read(long number, JsonNode node, DraftSink sink) {
        Draft draft;
        try {
            draft = draft(node);
        } catch (Refused e) {
            sink.rejected(number, e.problem().detail());
            return;
        } catch (JsonProcessingException e) {
            sink.rejected(number, "wrong shape: " + e.getOriginalMessage());
            return;
        } catch (IllegalArgumentException e) {
            sink.rejected(number, String.valueOf(e.getMessage()));
            return;
        }
        sink.draft(number, draft);
    }

    private Draft draft(JsonNode node) throws JsonProcessingException {
        if (!node.hasNonNull("_id")) {
            throw Refused.invalid("/_id", "required");
        }
        boolean isPost = node.hasNonNull("title") && !node.has("postId");
        return isPost
                ? json.treeToValue(node, ForumPost.class).read()
                : json.treeToValue(node, ForumComment.class).read();
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw Refused.invalid("line " + e.getLocation().getLineNr(), "JSON: " + e.getOriginalMessage());
        }
    }

    private static JsonNode results(JsonNode answer) {
        if (answer.isArray()) {
            return answer;
        }
        if (answer.path("errors").isArray() && !answer.path("data").isObject()) {
            throw Refused.invalid(
                    "/errors",
                    "an answer with data; the forum answered: "
                            + answer.at("/errors/0/message").asText("an error"));
        }
        JsonNode data = answer.has("data") ? answer.path("data") : answer;
        for (String query : new String[] {"comments", "posts"}) {
            if (data.path(query).path("results").isArray()) {
                return data.path(query).path("results");
            }
        }
        if (data.path("results").isArray()) {
            return data.path("results");
        }
        throw Refused.invalid("/data", "comments.results or posts.results with a list");
    }
}
