package io.mayberelated.ingest.understand;

import io.mayberelated.events.CommentEvent;
import io.mayberelated.events.Mention;
import io.mayberelated.events.Mentions;
import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkEvent;
import io.mayberelated.ingest.format.Draft;
import io.mayberelated.ingest.identity.MergedWork;
import io.mayberelated.ingest.mention.MarkedText;
import io.mayberelated.ingest.mention.MarkedText.Anchor;
import io.mayberelated.ingest.mention.MarkedText.Span;
import io.mayberelated.ingest.mention.MentionFinder;
import io.mayberelated.ingest.mention.MentionsInText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What drafts say, as events: the text that a reader sees, and what it names. Pure. */
public final class Understanding {
    private final PlainTexts texts = new PlainTexts();
    private final MentionsInText mentions = new MentionsInText();

    /**
     * @param known finds the works that are known
     * @throws IllegalArgumentException when nothing is left of the text once its markup is taken away
     */
    public UnderstoodComment comment(Draft.Comment draft, Instant at, MentionFinder known) {
        Read read = read(draft.body(), CommentEvent.Posted.TEXT_CHARS_MAX);
        List<Mention> named = new ArrayList<>();
        draft.about().ifPresent(work -> named.add(Mention.whole(Mention.Kind.ABOUT, work)));
        named.addAll(mentions.in(read.text(), known, draft.about()));
        return new UnderstoodComment(posted(draft, at, read), new Mentions(TextId.of(draft.id()), at, named));
    }

    /** What a comment says, for those who need not know what it names. */
    CommentEvent.Posted posted(Draft.Comment draft, Instant at) {
        return posted(draft, at, read(draft.body(), CommentEvent.Posted.TEXT_CHARS_MAX));
    }

    public UnderstoodWork work(MergedWork work, Instant at) {
        Optional<Read> summary = summary(work);
        List<Mention> named = new ArrayList<>();
        work.references().forEach(cited -> named.add(Mention.whole(Mention.Kind.REFERENCE, cited)));
        summary.ifPresent(read -> named.addAll(notItself(mentions.in(read.text()), work)));
        return new UnderstoodWork(described(work, at, summary), new Mentions(TextId.of(work.id()), at, named));
    }

    /** What is known of a work, for those who need not know what it names. */
    WorkEvent.Described described(MergedWork work, Instant at) {
        return described(work, at, summary(work));
    }

    private static CommentEvent.Posted posted(Draft.Comment draft, Instant at, Read read) {
        return new CommentEvent.Posted(
                draft.id(),
                at,
                draft.author(),
                draft.thread(),
                draft.about(),
                draft.parent(),
                draft.postedAt(),
                draft.url(),
                draft.score(),
                read.text().text(),
                read.chars());
    }

    private static WorkEvent.Described described(MergedWork work, Instant at, Optional<Read> summary) {
        return new WorkEvent.Described(
                work.id(),
                at,
                work.names(),
                work.title(),
                work.authors(),
                summary.map(read -> read.text().text()),
                summary.map(Read::chars).orElse(0),
                work.year(),
                work.published(),
                work.venue(),
                work.pages(),
                work.references());
    }

    private Optional<Read> summary(MergedWork work) {
        return work.summary()
                .map(body -> read(body, WorkEvent.Described.SUMMARY_CHARS_MAX))
                .filter(read -> read.chars() > 0);
    }

    /** @param chars how long the text was before it was cut */
    private record Read(MarkedText text, int chars) {}

    private Read read(Draft.Body body, int charsMax) {
        MarkedText whole = texts.read(body);
        return new Read(cut(whole, charsMax), whole.text().length());
    }

    /** A work's own abstract may hold its own address. */
    private static List<Mention> notItself(List<Mention> found, MergedWork work) {
        return found.stream()
                .filter(mention -> !work.names().contains(mention.name()))
                .toList();
    }

    public record UnderstoodComment(CommentEvent.Posted event, Mentions mentions) {}

    public record UnderstoodWork(WorkEvent.Described event, Mentions mentions) {}

    private static MarkedText cut(MarkedText text, int charsMax) {
        if (text.text().length() <= charsMax) {
            return text;
        }
        int end = Character.isHighSurrogate(text.text().charAt(charsMax - 1)) ? charsMax - 1 : charsMax;
        List<Anchor> anchors = text.anchors().stream()
                .filter(anchor -> anchor.words().end() <= end)
                .toList();
        List<Span> emphasised =
                text.emphasised().stream().filter(span -> span.end() <= end).toList();
        return new MarkedText(text.text().substring(0, end), anchors, emphasised);
    }
}
