package io.mayberelated.search.index;

import io.mayberelated.events.CommentEvent;
import io.mayberelated.events.Link;
import io.mayberelated.events.Links;
import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkEvent;
import io.mayberelated.events.WorkName;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/** Events as documents. */
final class Documents {
    private final States states;

    Documents(States states) {
        this.states = states;
    }

    Document of(WorkEvent.Described work) {
        Document document = text(TextId.of(work.id()));
        names(work).forEach(name -> document.add(new StringField(Fields.NAME, name.toString(), Field.Store.NO)));
        document.add(new TextField(Fields.TITLE, work.title(), Field.Store.NO));
        says(document, Collections.nCopies(Fields.TITLE_TIMES, work.title()));
        says(document, work.summary().stream().toList());
        work.authors().forEach(author -> document.add(new TextField(Fields.AUTHORS, author, Field.Store.NO)));
        work.published()
                .ifPresentOrElse(
                        day -> addDays(document, day, day),
                        () -> work.year()
                                .ifPresent(year -> addDays(document, year.atDay(1), year.atDay(year.length()))));
        document.add(new StoredField(Fields.STATE, states.write(work)));
        return document;
    }

    Document of(CommentEvent.Posted comment) {
        Document document = text(TextId.of(comment.id()));
        says(document, List.of(comment.text()));
        document.add(new TextField(Fields.AUTHORS, comment.author(), Field.Store.NO));
        comment.postedAt().ifPresent(posted -> {
            long day = posted.atZone(ZoneOffset.UTC).toLocalDate().toEpochDay();
            document.add(new LongRange(Fields.DAYS, new long[] {day}, new long[] {day}));
            document.add(new NumericDocValuesField(Fields.TIME, posted.getEpochSecond()));
        });
        document.add(new StoredField(Fields.STATE, states.write(comment)));
        return document;
    }

    List<Document> of(Links links) {
        return IntStream.range(0, links.links().size())
                .mapToObj(place -> of(links.source(), links.links().get(place), place))
                .toList();
    }

    private Document of(TextId source, Link link, int place) {
        Document document = new Document();
        String key = Fields.key(source);
        document.add(new StringField(Fields.KIND, Fields.KIND_LINK, Field.Store.NO));
        document.add(new StringField(Fields.SOURCE, key, Field.Store.NO));
        document.add(new SortedDocValuesField(Fields.SOURCE, new BytesRef(key)));
        document.add(new NumericDocValuesField(Fields.PLACE, place));
        link.target()
                .ifPresent(target -> document.add(
                        new StringField(Fields.TARGET, target.name().toString(), Field.Store.NO)));
        document.add(new StoredField(Fields.STATE, states.write(link)));
        return document;
    }

    private static Document text(TextId id) {
        Document document = new Document();
        String key = Fields.key(id);
        document.add(new StringField(Fields.KIND, Fields.said(id.kind()), Field.Store.NO));
        document.add(new StringField(Fields.KEY, key, Field.Store.NO));
        document.add(new SortedDocValuesField(Fields.KEY, new BytesRef(key)));
        return document;
    }

    private static void says(Document document, List<String> texts) {
        texts.forEach(text -> document.add(new TextField(Fields.WORDS, text, Field.Store.NO)));
    }

    /** A work also answers to its title. */
    private static Set<WorkName> names(WorkEvent.Described work) {
        Set<WorkName> names = new LinkedHashSet<>(work.names());
        names.add(work.id().name());
        title(work.title()).ifPresent(names::add);
        return names;
    }

    private static Optional<WorkName> title(String title) {
        try {
            return Optional.of(new WorkName(WorkName.Scheme.TITLE, title));
        } catch (IllegalArgumentException withoutWordsOrTooLong) {
            return Optional.empty();
        }
    }

    private static void addDays(Document document, LocalDate first, LocalDate last) {
        document.add(new LongRange(Fields.DAYS, new long[] {first.toEpochDay()}, new long[] {last.toEpochDay()}));
        document.add(new NumericDocValuesField(
                Fields.TIME, first.atStartOfDay(ZoneOffset.UTC).toEpochSecond()));
    }
}
