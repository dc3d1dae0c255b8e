package io.mayberelated.ingest.format;

import io.mayberelated.events.CloudEvent;
import io.mayberelated.events.CommentId;
import io.mayberelated.ingest.format.Draft.Body;
import io.mayberelated.ingest.format.Draft.Markup;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The page of a forum user as plain text, as people copy it from the browser: the name on the first line, a heading
 * "Comments", then paragraphs. Where one comment ends and the next begins is not marked. Paragraphs are kept together
 * only where the text itself shows that they belong together (a list, a title on a line of its own, what is quoted below
 * it), because to put two comments into one would make their works look as if they were named together.
 */
public final class ForumPage implements FileFormat {
    private static final Pattern HEADING = Pattern.compile("(?m)^[ \\t]*Comments[ \\t]*$");
    private static final Pattern END = Pattern.compile("^(Load More|Show More|Subscribe)\\b.*");
    private static final Pattern LIST_ITEM = Pattern.compile("^\\s*([•◦▪*-]|\\d+[.)])\\s.*");
    private static final Pattern GOES_ON = Pattern.compile(
            "^(For example|For instance|One caveat|However|But|Also|So|And|Then|Similarly|In particular|Specifically)\\b.*");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?:;…\"”')\\]]\\s*$");
    private static final int TITLE_CHARS_MAX = 160;

    @Override
    public String name() {
        return "forum-page";
    }

    @Override
    public Optional<String> against(String head) {
        return HEADING.matcher(head).find() ? Optional.empty() : Optional.of("no line says just \"Comments\"");
    }

    @Override
    public void read(InputStream file, DraftSink sink) throws IOException {
        List<String> lines = WholeFile.read(file).replace("\r\n", "\n").lines().toList();
        String author = lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
        int heading = heading(lines);
        if (author.isEmpty() || heading < 0) {
            sink.rejected(1, "the first line is the user's name, and a line says just \"Comments\"");
            return;
        }
        for (Block block : comments(blocks(lines, heading + 1))) {
            sink.draft(block.line(), draft(author, block.text()));
        }
    }

    private record Block(long line, String text) {}

    private static int heading(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (HEADING.matcher(lines.get(i)).matches()) {
                return i;
            }
        }
        return -1;
    }

    private static List<Block> blocks(List<String> lines, int from) {
        List<Block> blocks = new ArrayList<>();
        StringBuilder block = new StringBuilder();
        for (int i = from; i <= lines.size(); i++) {
            String line = i < lines.size() ? lines.get(i).stripTrailing() : "";
            if (!line.isBlank() && !END.matcher(line).matches()) {
                block.append(block.isEmpty() ? "" : "\n").append(line);
            } else if (!block.isEmpty()) {
                blocks.add(new Block(i - block.toString().lines().count() + 1, block.toString()));
                block.setLength(0);
            }
        }
        return blocks;
    }

    private static List<Block> comments(List<Block> blocks) {
        List<Block> comments = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            boolean belongs =
                    i > 0 && belongsTo(blocks.get(i - 1).text(), blocks.get(i).text());
            if (belongs) {
                Block before = comments.removeLast();
                comments.add(new Block(
                        before.line(), before.text() + "\n\n" + blocks.get(i).text()));
            } else {
                comments.add(blocks.get(i));
            }
        }
        return comments;
    }

    private static boolean belongsTo(String before, String block) {
        return (LIST_ITEM.matcher(block).find() && before.endsWith(":"))
                || isTitleLine(block)
                || isTitleLine(before)
                || isOmission(before)
                || isOmission(block)
                || GOES_ON.matcher(block).find();
    }

    /** A short line without a sentence's end, like the title of a paper. */
    private static boolean isTitleLine(String block) {
        return block.length() <= TITLE_CHARS_MAX
                && block.indexOf('\n') < 0
                && !SENTENCE_END.matcher(block).matches()
                && !LIST_ITEM.matcher(block).find();
    }

    private static boolean isOmission(String block) {
        return block.strip().equals("[...]") || block.strip().equals("[…]");
    }

    /** The id is made from the words, so that the same page again brings the same comments. */
    private static Draft draft(String author, String text) {
        String user = author.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{Alnum}]+", "-")
                .replaceAll("^-|-$", "");
        CommentId id = new CommentId("page/%s/%s"
                .formatted(
                        user.isEmpty() ? "user" : user,
                        CloudEvent.idOf("page", author, text.replace('\n', ' ')).substring(0, 16)));
        return new Draft.Comment(
                id,
                author,
                id.value(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Body(Markup.TEXT, text));
    }
}
