package io.mayberelated.search;

import io.mayberelated.events.CommentEvent;
import io.mayberelated.events.CommentId;
import io.mayberelated.events.Link;
import io.mayberelated.events.Links;
import io.mayberelated.events.Mention;
import io.mayberelated.events.Passage;
import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkEvent;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import java.net.URI;
import java.time.Instant;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Works that everyone knows, and what people may say of them. */
public final class Works {
    public static final Instant THEN = Instant.parse("2026-03-01T08:00:00Z");

    public static final WorkEvent.Described BERT = work(
            "arxiv:1810.04805",
            "BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding",
            List.of("Jacob Devlin", "Ming-Wei Chang"),
            "A language model that reads in both directions with attention, and is then tuned to each task.",
            2018,
            "doi:10.18653/v1/n19-1423");
    public static final WorkEvent.Described ATTENTION = work(
            "arxiv:1706.03762",
            "Attention Is All You Need",
            List.of("Ashish Vaswani", "Łukasz Kaiser"),
            "A network for translation that has neither recurrence nor convolutions.",
            2017);
    public static final WorkEvent.Described AUMANN = work(
            "doi:10.2307/1909888",
            "Utility Theory without the Completeness Axiom",
            List.of("Robert J. Aumann"),
            "Preferences need not compare everything with everything. The utility is then no longer unique.",
            1962);
    public static final CommentEvent.Posted COMMENT = comment(
            "c1",
            "vale",
            "Maybe related: Attention Is All You Need. It drops <recurrence> & keeps the rest.",
            "2026-02-01T10:00:00Z");

    private Works() {}

    public static WorkEvent.Described work(
            String id, String title, List<String> authors, String summary, int year, String... otherNames) {
        List<WorkName> names = new ArrayList<>();
        names.add(new WorkId(id).name());
        List.of(otherNames).forEach(name -> names.add(WorkName.parse(name)));
        return new WorkEvent.Described(
                new WorkId(id),
                THEN,
                names,
                title,
                authors,
                Optional.of(summary),
                summary.length(),
                Optional.of(Year.of(year)),
                Optional.empty(),
                Optional.empty(),
                List.of(URI.create("https://example.org/" + year)),
                List.of());
    }

    public static WorkEvent.Described in(String venue, WorkEvent.Described work) {
        return copy(work, Optional.of(venue), work.pages(), work.references());
    }

    public static WorkEvent.Described at(String page, WorkEvent.Described work) {
        return copy(work, work.venue(), List.of(URI.create(page)), work.references());
    }

    public static WorkEvent.Described citing(WorkEvent.Described cited, WorkEvent.Described work) {
        return copy(work, work.venue(), work.pages(), List.of(cited.id().name()));
    }

    private static WorkEvent.Described copy(
            WorkEvent.Described work, Optional<String> venue, List<URI> pages, List<WorkName> references) {
        return new WorkEvent.Described(
                work.id(),
                work.at(),
                work.names(),
                work.title(),
                work.authors(),
                work.summary(),
                work.summaryChars(),
                work.year(),
                work.published(),
                venue,
                pages,
                references);
    }

    public static CommentEvent.Posted comment(String id, String author, String text, String postedAt) {
        return new CommentEvent.Posted(
                new CommentId(id),
                THEN,
                author,
                "t1",
                Optional.empty(),
                Optional.empty(),
                Optional.of(Instant.parse(postedAt)),
                Optional.empty(),
                Optional.empty(),
                text,
                text.length());
    }

    /** The comment names the work by these of its words. */
    public static Links naming(CommentEvent.Posted comment, String words, WorkEvent.Described work) {
        int start = comment.text().indexOf(words);
        Passage surface = Passage.of(comment.text(), start, start + words.length());
        Passage whole = Passage.of(comment.text(), 0, comment.text().length());
        Link link = new Link(
                Mention.Kind.TITLE,
                new WorkName(WorkName.Scheme.TITLE, words),
                Optional.of(new Mention.Place(surface, whole)),
                Optional.of(work.id()),
                0.9,
                List.of());
        return new Links(TextId.of(comment.id()), THEN, "test", List.of(link));
    }
}
