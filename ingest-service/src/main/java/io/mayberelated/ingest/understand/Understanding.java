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
        MarkedText whole = texts.read(draft.body());
        MarkedText text = cut(whole, CommentEvent.Posted.TEXT_CHARS_MAX);
        CommentEvent.Posted posted = new CommentEvent.Posted(
                draft.id(),
                at,
                draft.author(),
                draft.thread(),
                draft.about(),
                draft.parent(),
                draft.postedAt(),
                draft.url(),
                draft.score(),
                text.text(),
                whole.text().length());
        List<Mention> named = new ArrayList<>();
        draft.about().ifPresent(work -> named.add(Mention.whole(Mention.Kind.ABOUT, work)));
        named.addAll(mentions.in(text, known));
        return new UnderstoodComment(posted, new Mentions(TextId.of(draft.id()), at, named));
    }

    public UnderstoodWork work(MergedWork work, Instant at) {
        Optional<MarkedText> whole =
                work.summary().map(texts::read).filter(text -> !text.text().isEmpty());
        Optional<MarkedText> text = whole.map(read -> cut(read, WorkEvent.Described.SUMMARY_CHARS_MAX));
        WorkEvent.Described described = new WorkEvent.Described(
                work.id(),
                at,
                work.names(),
                work.title(),
                work.authors(),
                text.map(MarkedText::text),
                whole.map(read -> read.text().length()).orElse(0),
                work.year(),
                work.published(),
                work.venue(),
                work.pages(),
                work.references());
        List<Mention> named = new ArrayList<>();
        work.references().forEach(cited -> named.add(Mention.whole(Mention.Kind.REFERENCE, cited)));
        text.ifPresent(read -> named.addAll(notItself(mentions.in(read), work)));
        return new UnderstoodWork(described, new Mentions(TextId.of(work.id()), at, named));
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
