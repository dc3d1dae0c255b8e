package io.mayberelated.ingest.format;

import io.mayberelated.events.CloudEvent;
import io.mayberelated.events.CommentId;
import io.mayberelated.events.WorkAddress;
import io.mayberelated.events.WorkName;
import io.mayberelated.events.http.Refused;
import io.mayberelated.ingest.format.Draft.Body;
import io.mayberelated.ingest.format.Draft.Markup;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * One comment or note in Markdown, under a front matter in YAML that says whose it is: {@code author}, and where they are
 * known {@code id}, {@code thread}, {@code about}, {@code url} and {@code date}.
 */
public final class MarkdownFile implements FileFormat {
    private static final Pattern FRONT =
            Pattern.compile("\\A\\s*---[ \\t]*\\R(.{0,8000}?)\\R---[ \\t]*(?:\\R|\\z)", Pattern.DOTALL);
    private static final int DEPTH_MAX = 4;
    private static final Pattern AUTHOR = Pattern.compile("(?m)^author[ \\t]*:");

    @Override
    public String name() {
        return "markdown";
    }

    @Override
    public Optional<String> against(String head) {
        Matcher front = FRONT.matcher(head);
        return front.find() && AUTHOR.matcher(front.group(1)).find()
                ? Optional.empty()
                : Optional.of("it does not begin with a front matter that names an author, between two lines of ---");
    }

    @Override
    public void read(InputStream file, DraftSink sink) throws IOException {
        String text = WholeFile.read(file);
        Matcher front = FRONT.matcher(text);
        if (!front.find()) {
            throw Refused.invalid("line 1", "a front matter in YAML between two lines of ---");
        }
        try {
            sink.draft(
                    1,
                    comment(fields(front.group(1)), text.substring(front.end()).strip()));
        } catch (Refused e) {
            sink.rejected(1, e.problem().detail());
        } catch (IllegalArgumentException e) {
            sink.rejected(1, String.valueOf(e.getMessage()));
        }
    }

    private static Draft comment(Map<String, String> front, String text) {
        if (text.isEmpty()) {
            throw Refused.invalid("text", "words below the front matter");
        }
        String author = field(front, "author").orElseThrow(() -> Refused.invalid("/author", "required"));
        Optional<WorkName> about = field(front, "about").flatMap(MarkdownFile::work);
        CommentId id = new CommentId(field(front, "id")
                .orElseGet(() -> "note/" + CloudEvent.idOf("note", author, text).substring(0, 24)));
        return new Draft.Comment(
                id,
                author,
                field(front, "thread").or(() -> about.map(WorkName::toString)).orElse(id.value()),
                about,
                Optional.empty(),
                field(front, "date").map(MarkdownFile::moment),
                field(front, "url").map(url -> Fields.web("/url", URI.create(url))),
                Optional.empty(),
                new Body(Markup.MARKDOWN, Fields.atMost("text", CommentJson.BODY_CHARS_MAX, text)));
    }

    private static Optional<WorkName> work(String about) {
        Optional<WorkName> name = WorkAddress.name(about).or(() -> parsed(about));
        if (name.isEmpty()) {
            throw Refused.invalid(
                    "/about", "a name of a work such as arxiv:2402.10877, or its address, found '" + about + "'");
        }
        return name;
    }

    private static Optional<WorkName> parsed(String about) {
        try {
            return Optional.of(WorkName.parse(about));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    private static Instant moment(String date) {
        return PublishedOn.moment(date).orElseGet(() -> {
            try {
                return LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant();
            } catch (DateTimeParseException e) {
                throw Refused.invalid(
                        "/date",
                        "a day such as 2024-05-31 or a moment such as 2024-05-31T12:00:00Z, found '" + date + "'");
            }
        });
    }

    private static Optional<String> field(Map<String, String> front, String name) {
        return Optional.ofNullable(front.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** The nodes and not the values made from them: a date stays as it is written, and no object is built. */
    private static Map<String, String> fields(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(DEPTH_MAX);
        options.setMaxAliasesForCollections(0);
        try {
            if (!(new Yaml(options).compose(new StringReader(yaml)) instanceof MappingNode front)) {
                throw Refused.invalid("front matter", "fields and values");
            }
            Map<String, String> fields = new HashMap<>();
            for (NodeTuple field : front.getValue()) {
                if (field.getKeyNode() instanceof ScalarNode name && field.getValueNode() instanceof ScalarNode value) {
                    fields.put(name.getValue(), value.getValue());
                }
            }
            return fields;
        } catch (YAMLException e) {
            throw Refused.invalid(
                    "front matter",
                    "YAML: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }
}
