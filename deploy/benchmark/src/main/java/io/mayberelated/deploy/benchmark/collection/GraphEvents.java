package io.mayberelated.deploy.benchmark.collection;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A {@link Literature} and the {@link Talk} of it as events, in their published shape. */
public final class GraphEvents {
    private static final String WORKS = "works.v1";
    private static final String COMMENTS = "comments.v1";
    private static final String LINKS = "links.v1";
    private static final String TOLD_AT = "2026-01-01T00:00:00Z";
    private static final int FIRST_YEAR = 1990;
    private static final int YEARS = 35;
    private static final int WORDS = 4_000;
    private static final int WORDS_OF_TITLE = 7;

    private final Literature literature;
    private final Talk talk;

    public GraphEvents(Literature literature) {
        this.literature = literature;
        this.talk = new Talk(literature);
    }

    /** What is told to the broker. */
    public record Event(String topic, String key, String value) {}

    public static String id(int work) {
        return "doi:10.5555/made-up." + work;
    }

    public static String commentId(int comment) {
        return "made-up:" + comment;
    }

    public Event work(int work) {
        String authors = literature
                .authors(work)
                .mapToObj(person -> "\"Person %d\"".formatted(person))
                .collect(Collectors.joining(","));
        return work(work, title(work), authors);
    }

    /** One that nobody has heard of. */
    public static Event newWork(int work) {
        return work(work, title(work), "\"Person of %d\"".formatted(work));
    }

    private static Event work(int work, String title, String authors) {
        String json = """
                {"type":"described","id":"%s","at":"%s","names":["%s"],"title":"%s","authors":[%s],\
                "summaryChars":0,"published":"%d-%02d-01","venue":"Venue %d","pages":["https://doi.org/%s"],"references":[]}""".formatted(
                        id(work),
                        TOLD_AT,
                        id(work),
                        title,
                        authors,
                        FIRST_YEAR + work % YEARS,
                        1 + work % 12,
                        work % 500,
                        id(work).substring("doi:".length()));
        return new Event(WORKS, id(work), json);
    }

    /** What a work cites. */
    public Event references(int work) {
        String source = "work:" + id(work);
        String links = Arrays.stream(literature.cited(work))
                .mapToObj(cited -> "{\"kind\":\"reference\"," + end(cited))
                .collect(Collectors.joining(","));
        return links(source, links);
    }

    public Event comment(int number) {
        return comment(talk.comment(number));
    }

    public Event named(int number) {
        return named(talk.comment(number));
    }

    public static Event comment(Talk.Comment comment) {
        String id = commentId(comment.number());
        String parent = comment.parent()
                .map(number -> "\"parent\":\"%s\",".formatted(commentId(number)))
                .orElse("");
        String text = text(comment);
        String json = """
                {"type":"posted","id":"%s","at":"%s","author":"reader %d","thread":"thread %d",%s\
                "postedAt":"%d-%02d-%02dT12:00:00Z","url":"https://forum.example/%s","score":%d,"text":"%s","textChars":%d}""".formatted(
                        id,
                        TOLD_AT,
                        comment.author(),
                        comment.thread(),
                        parent,
                        2015 + comment.thread() % 10,
                        1 + comment.number() % 12,
                        1 + comment.number() % 28,
                        id,
                        comment.number() % 40,
                        text,
                        text.length());
        return new Event(COMMENTS, id, json);
    }

    /** Each work by its title, in a sentence of its own. */
    public static Event named(Talk.Comment comment) {
        String text = text(comment);
        String links = Arrays.stream(comment.works())
                .mapToObj(work -> {
                    String title = title(work);
                    int at = text.indexOf(title);
                    int from = text.lastIndexOf(". ", at) < 0 ? 0 : text.lastIndexOf(". ", at) + 2;
                    int to = text.indexOf('.', at) + 1;
                    return "{\"kind\":\"title\",\"place\":{\"surface\":%s,\"passage\":%s},%s"
                            .formatted(passage(text, at, at + title.length()), passage(text, from, to), end(work));
                })
                .collect(Collectors.joining(","));
        return links("comment:" + commentId(comment.number()), links);
    }

    private static Event links(String source, String links) {
        return new Event(
                LINKS,
                source,
                "{\"source\":\"%s\",\"at\":\"%s\",\"resolver\":\"made-up\",\"links\":[%s]}"
                        .formatted(source, TOLD_AT, links));
    }

    private static String end(int work) {
        String id = id(work);
        return "\"name\":\"" + id + "\",\"target\":\"" + id + "\",\"confidence\":1.0,\"candidates\":[]}";
    }

    private static String passage(String text, int from, int to) {
        return "{\"exact\":\"%s\",\"prefix\":\"\",\"suffix\":\"\",\"start\":%d,\"end\":%d}"
                .formatted(text.substring(from, to), from, to);
    }

    private static String text(Talk.Comment comment) {
        String before = words(new Random(comment.number() * 17L), 25);
        return "I have thought about %s. %s"
                .formatted(
                        before,
                        Arrays.stream(comment.works())
                                .mapToObj(work -> "Maybe related is %s, for what it says of %s."
                                        .formatted(title(work), words(new Random(work + comment.number()), 8)))
                                .collect(Collectors.joining(" ")));
    }

    static String title(int work) {
        return "On %s %d".formatted(words(new Random(work * 13L), WORDS_OF_TITLE), work);
    }

    /** Few words are used often, as in any language. */
    private static String words(Random random, int count) {
        return IntStream.range(0, count)
                .map(_ -> (int) (WORDS * random.nextDouble() * random.nextDouble()))
                .mapToObj(word -> "w" + Integer.toString(word + 36 * 36, Character.MAX_RADIX))
                .collect(Collectors.joining(" "));
    }
}
