package io.mayberelated.ingest.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mayberelated.events.CloudEvent;
import io.mayberelated.events.CommentId;
import io.mayberelated.events.WorkAddress;
import io.mayberelated.events.WorkName;
import io.mayberelated.events.http.Refused;
import io.mayberelated.ingest.format.Draft.Body;
import io.mayberelated.ingest.format.Draft.Markup;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A post and the comments below it, as schema.org's {@code DiscussionForumPosting} in JSON-LD. */
final class ForumPosting {
    private static final Set<String> POSTS = Set.of("DiscussionForumPosting", "SocialMediaPosting", "BlogPosting");
    private static final int COMMENTS_MAX = 10_000;
    private static final int DEPTH_MAX = 200;
    private static final Pattern COMMENT =
            Pattern.compile("[?&]commentId=([A-Za-z0-9_-]{3,40})|#(?:comment-)?([A-Za-z0-9_-]{3,40})$");
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEPTH_MAX).build())
            .build());

    private final List<Draft> drafts = new ArrayList<>();
    private final Optional<WorkName> about;
    private final String thread;

    private ForumPosting(Optional<WorkName> about, String thread) {
        this.about = about;
        this.thread = thread;
    }

    /**
     * @param json    what stands in the page's script
     * @param address where the page says it is to be found
     * @return nothing when the script describes something else
     */
    static Optional<List<Draft>> drafts(String json, Optional<String> address) {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw Refused.invalid("script[type=application/ld+json]", "JSON: " + e.getOriginalMessage());
        }
        return nodes(root).filter(ForumPosting::isPost).findFirst().map(node -> read(JsonObject.of("", node), address));
    }

    /** One thing, a list of things, or a graph of them. */
    private static Stream<JsonNode> nodes(JsonNode root) {
        JsonNode graph = root.path("@graph");
        JsonNode things = graph.isArray() ? graph : root;
        return things.isArray() ? things.valueStream() : Stream.of(things);
    }

    private static boolean isPost(JsonNode node) {
        JsonNode type = node.path("@type");
        return type.isArray()
                ? type.valueStream().anyMatch(each -> POSTS.contains(each.asText()))
                : POSTS.contains(type.asText());
    }

    private static List<Draft> read(JsonObject post, Optional<String> address) {
        String place = post.text("url")
                .or(() -> post.text("@id"))
                .or(() -> post.value("mainEntityOfPage").flatMap(ForumPosting::reference))
                .or(() -> address)
                .orElseThrow(() -> Refused.invalid("/url", "the address of the post"));
        Optional<WorkName> about = WorkAddress.name(place);
        ForumPosting posting =
                new ForumPosting(about, about.map(WorkName::toString).orElse(place));
        posting.drafts.add(work(post, place));
        posting.comments(post, Optional.empty());
        return posting.drafts;
    }

    private static Draft work(JsonObject post, String place) {
        Optional<Body> body =
                post.text("articleBody").or(() -> post.text("text")).map(ForumPosting::body);
        return new WorkDraft()
                .page(Optional.of(place))
                .titled(post.text("headline").or(() -> post.text("name")).map(InlineHtml::line))
                .by(names(post))
                .says(body.map(Body::markup).orElse(Markup.TEXT), body.map(Body::content))
                .on(PublishedOn.in(post.text("datePublished").or(() -> post.text("dateCreated"))))
                .in(post.object("isPartOf").or(() -> post.object("publisher")).flatMap(site -> site.text("name")))
                .draft();
    }

    private void comments(JsonObject above, Optional<CommentId> parent) {
        for (JsonObject comment : above.objects("comment")) {
            if (drafts.size() > COMMENTS_MAX) {
                throw Refused.invalid(comment.place(), "at most %,d comments on a page".formatted(COMMENTS_MAX));
            }
            Optional<CommentId> id = comment.text("text").map(text -> add(comment, text, parent));
            comments(comment, id.or(() -> parent));
        }
    }

    private CommentId add(JsonObject comment, String text, Optional<CommentId> parent) {
        String author = names(comment).stream().findFirst().orElse("[unknown]");
        Optional<String> address = comment.text("url").or(() -> comment.text("@id"));
        CommentId id = new CommentId(address.flatMap(ForumPosting::idIn).orElseGet(() -> idOf(author, text)));
        drafts.add(new Draft.Comment(
                id,
                author,
                thread,
                about,
                parent,
                comment.text("datePublished")
                        .or(() -> comment.text("dateCreated"))
                        .flatMap(PublishedOn::moment),
                address.filter(each -> each.startsWith("http"))
                        .map(each -> Fields.web(comment.place("url"), URI.create(each))),
                Optional.empty(),
                body(text)));
        return id;
    }

    private static Optional<String> idIn(String address) {
        Matcher found = COMMENT.matcher(address);
        return found.find() ? Optional.of(found.group(1) == null ? found.group(2) : found.group(1)) : Optional.empty();
    }

    /** Made from the words, so that the same page again brings the same comments. */
    private String idOf(String author, String text) {
        return "page/" + CloudEvent.idOf("page", thread, author, text).substring(0, 24);
    }

    private static Body body(String text) {
        return new Body(text.contains("</") ? Markup.HTML : Markup.TEXT, text);
    }

    private static List<String> names(JsonObject thing) {
        return thing.values("author").stream()
                .flatMap(author -> (author.isTextual()
                                ? Optional.of(author.textValue())
                                : JsonObject.of(thing.place("author"), author).text("name"))
                        .stream())
                .toList();
    }

    private static Optional<String> reference(JsonNode page) {
        JsonNode id = page.isObject() ? page.path("@id") : page;
        return Optional.of(id.asText("")).filter(text -> text.startsWith("http"));
    }
}
