package io.mayberelated.search.index;

import io.mayberelated.events.CommentEvent;
import io.mayberelated.events.Link;
import io.mayberelated.events.Links;
import io.mayberelated.events.Mention;
import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkEvent;
import io.mayberelated.events.WorkName;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** Events as documents. */
final class Documents {
    /** No index takes terms of more than 32,766 bytes; nothing that is meant as a name comes near this. */
    private static final int TERM_CHARS_MAX = 10_000;

    private static final FieldType WORDS_ONLY = wordsOnly();

    private final States states;

    Documents(States states) {
        this.states = states;
    }

    Document of(WorkEvent.Described work, Discussion discussion, Optional<Vector> vector) {
        Document document = text(TextId.of(work.id()), Fields.key(work.id()));
        names(work).forEach(name -> addTerm(document, Fields.NAME, name.toString()));
        work.references().forEach(name -> addTerm(document, Fields.CITES, name.toString()));
        addTerm(document, Fields.PAPER, PaperIds.of(work.id()));
        addWords(document, work);
        addDiscussion(document, discussion);
        work.venue().ifPresent(venue -> addVenue(document, venue));
        Dated.of(work).ifPresent(dated -> addDays(document, dated));
        Dated.year(work).ifPresent(year -> document.add(new NumericDocValuesField(Fields.YEAR_VALUE, year)));
        addAuthors(document, work.authors());
        addSites(document, work.pages());
        Parts.of(work, discussion).forEach(part -> addTerm(document, Fields.HAS, part.said()));
        vector.ifPresent(meaning -> document.add(meaning.field()));
        document.add(new BinaryDocValuesField(Fields.CARD, Card.of(work).write(Fields.key(work.id()))));
        document.add(new StoredField(Fields.STATE, states.write(work)));
        return document;
    }

    Document of(CommentEvent.Posted comment) {
        Document document = text(TextId.of(comment.id()), Fields.key(comment.id()));
        document.add(new TextField(Fields.TEXT, comment.text(), Field.Store.NO));
        addTerm(document, Fields.THREAD, comment.thread());
        document.add(new NumericDocValuesField(
                Fields.DISCUSSED, Math.max(0, comment.score().orElse(0))));
        Dated.of(comment).ifPresent(dated -> addDays(document, dated));
        Dated.year(comment).ifPresent(year -> document.add(new NumericDocValuesField(Fields.YEAR_VALUE, year)));
        addAuthors(document, List.of(comment.author()));
        addSites(document, comment.url().stream().toList());
        Parts.of(comment).forEach(part -> addTerm(document, Fields.HAS, part.said()));
        comment.embedding()
                .map(embedding -> Vector.of(TextId.Kind.COMMENT, embedding))
                .ifPresent(meaning -> document.add(meaning.field()));
        document.add(new BinaryDocValuesField(Fields.CARD, Card.of(comment).write(Fields.key(comment.id()))));
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
        link.target().ifPresent(target -> {
            String name = target.name().toString();
            document.add(new StringField(Fields.TARGET, name, Field.Store.NO));
            document.add(new SortedDocValuesField(Fields.TARGET, new BytesRef(name)));
            if (link.kind() == Mention.Kind.NICKNAME) {
                document.add(new Field(Fields.NICKNAME, link.name().value(), WORDS_ONLY));
            }
        });
        document.add(new StoredField(Fields.STATE, states.write(link)));
        return document;
    }

    private static Document text(TextId id, String key) {
        Document document = new Document();
        document.add(new StringField(Fields.KIND, Fields.said(id.kind()), Field.Store.NO));
        document.add(new SortedDocValuesField(Fields.KIND_VALUE, new BytesRef(Fields.said(id.kind()))));
        document.add(new StringField(Fields.KEY, key, Field.Store.NO));
        return document;
    }

    private static void addWords(Document document, WorkEvent.Described work) {
        for (int i = 0; i < Fields.TITLE_TIMES; i++) {
            document.add(new TextField(Fields.WORK, work.title(), Field.Store.NO));
        }
        work.authors().forEach(author -> document.add(new TextField(Fields.WORK, author, Field.Store.NO)));
        work.summary().ifPresent(summary -> document.add(new TextField(Fields.WORK, summary, Field.Store.NO)));
        document.add(new TextField(Fields.TITLE, work.title(), Field.Store.NO));
        document.add(new Field(Fields.TITLE_WORDS, work.title(), WORDS_ONLY));
    }

    private static void addDiscussion(Document document, Discussion discussion) {
        document.add(new NumericDocValuesField(Fields.DISCUSSED, discussion.comments()));
        document.add(new NumericDocValuesField(Fields.CITED, discussion.works()));
        if (discussion.newest() != Long.MIN_VALUE) {
            document.add(new NumericDocValuesField(Fields.DISCUSSED_AT, discussion.newest()));
        }
        if (!discussion.said().isEmpty()) {
            document.add(new TextField(Fields.SAID, discussion.said(), Field.Store.NO));
        }
    }

    private static void addAuthors(Document document, Collection<String> authors) {
        for (String author : authors) {
            document.add(new TextField(Fields.AUTHORS, author, Field.Store.NO));
            addValue(document, Fields.AUTHOR_VALUE, author);
        }
    }

    private static void addVenue(Document document, String venue) {
        document.add(new TextField(Fields.VENUE, venue, Field.Store.NO));
        addTerm(document, Fields.VENUE_NAME, Fields.venueName(venue));
        addValue(document, Fields.VENUE_VALUE, venue);
    }

    private static void addSites(Document document, List<URI> pages) {
        Set<String> hosts = new LinkedHashSet<>();
        pages.forEach(page -> Sites.of(page).ifPresent(hosts::add));
        hosts.forEach(host -> addValue(document, Fields.SITE_VALUE, host));
        Set<String> all = new LinkedHashSet<>();
        hosts.forEach(host -> all.addAll(Sites.andAbove(host)));
        all.forEach(host -> addTerm(document, Fields.SITE, host));
    }

    private static void addDays(Document document, Dated dated) {
        document.add(new LongRange(Fields.DAYS, new long[] {dated.first().toEpochDay()}, new long[] {
            dated.last().toEpochDay()
        }));
        document.add(new NumericDocValuesField(Fields.TIME, dated.time()));
    }

    private static void addTerm(Document document, String field, String value) {
        if (isTerm(value)) {
            document.add(new StringField(field, value, Field.Store.NO));
        }
    }

    private static void addValue(Document document, String field, String value) {
        if (isTerm(value)) {
            document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
        }
    }

    private static boolean isTerm(String value) {
        return !value.isBlank() && value.length() <= TERM_CHARS_MAX;
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

    /** Neither how often nor where, and not how long the field is. */
    private static FieldType wordsOnly() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS);
        type.freeze();
        return type;
    }
}
