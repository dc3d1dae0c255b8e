package io.mayberelated.recommend.subscribe;

import io.mayberelated.events.Embedding;
import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkEvent.Described;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import io.mayberelated.events.query.Clause.Part;
import io.mayberelated.recommend.graph.Comment;
import io.mayberelated.recommend.graph.GraphView;
import io.mayberelated.recommend.graph.Work;
import java.net.URI;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;

/** Comments and works as the standing queries see them, with what the graph knows about them. */
final class Documents {
    /** No term may be longer than 32,766 bytes; nothing that is meant as a name comes near this. */
    private static final int TERM_CHARS_MAX = 10_000;

    private final GraphView graph;

    Documents(GraphView graph) {
        this.graph = graph;
    }

    Arrived of(Comment comment, Optional<Embedding> meaning) {
        Document document = document(TextId.Kind.COMMENT);
        words(document, Layout.TEXT, List.of(comment.text()));
        words(document, Layout.AUTHORS, List.of(comment.author()));
        term(document, Layout.THREAD, comment.thread());
        Set<String> sites = Sites.of(comment.page().map(URI::create).stream());
        terms(document, Layout.SITE, sites);
        comment.postedAt()
                .map(posted -> LocalDate.ofInstant(posted, ZoneOffset.UTC))
                .ifPresent(day -> days(document, day, day));
        Set<Part> parts = EnumSet.of(Part.AUTHOR);
        comment.postedAt().ifPresent(_ -> parts.add(Part.DATE));
        comment.page().ifPresent(_ -> parts.add(Part.URL));
        has(document, parts);
        terms(
                document,
                Layout.MENTIONS,
                namesOf(graph.named(comment.id()).stream().map(named -> named.work())));
        return new Arrived(
                comment.text(),
                document,
                meaning,
                List.of(comment.author()),
                Optional.of(comment.thread()),
                List.copyOf(sites));
    }

    Arrived of(Described work) {
        Document document = work(work.id(), work.title(), work.authors(), work.venue());
        work.summary().ifPresent(summary -> words(document, Layout.WORK, List.of(summary)));
        terms(
                document,
                Layout.CITES,
                work.references().stream().map(WorkName::toString).toList());
        Set<String> sites = Sites.of(work.pages().stream());
        terms(document, Layout.SITE, sites);
        days(document, work.published(), work.year());
        has(document, WorkParts.of(work, !graph.naming(work.id()).isEmpty()));
        Optional<Embedding> meaning = work.embedding().filter(embedding -> embedding.isOf(work.wording()));
        return new Arrived(work.wording(), document, meaning, work.authors(), Optional.empty(), List.copyOf(sites));
    }

    /** As far as the graph knows it, which keeps no abstracts. */
    Arrived of(Work work) {
        Document document = work(work.id(), work.title(), work.authors(), work.venue());
        Set<String> sites = Sites.of(work.page().map(URI::create).stream());
        terms(document, Layout.SITE, sites);
        days(document, work.published(), work.year());
        return new Arrived(
                work.title(), document, Optional.empty(), work.authors(), Optional.empty(), List.copyOf(sites));
    }

    private Document work(WorkId id, String title, List<String> authors, Optional<String> venue) {
        Document document = document(TextId.Kind.WORK);
        words(document, Layout.WORK, List.of(title));
        words(document, Layout.WORK, authors);
        words(document, Layout.TITLE, List.of(title));
        words(document, Layout.TITLE_WORDS, List.of(title));
        words(document, Layout.AUTHORS, authors);
        words(document, Layout.VENUE, venue.stream().toList());
        Set<String> names = namesOf(Stream.of(id));
        names.add(id.name().toString());
        terms(document, Layout.NAME, names);
        terms(document, Layout.CITES, namesOf(graph.cited(id).stream().map(cited -> cited.work())));
        return document;
    }

    private Set<String> namesOf(Stream<WorkId> works) {
        return works.distinct()
                .flatMap(id -> graph.names(id).stream())
                .map(WorkName::toString)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Document document(TextId.Kind kind) {
        Document document = new Document();
        term(document, Layout.KIND, kind.name().toLowerCase(Locale.ROOT));
        return document;
    }

    private static void has(Document document, Set<Part> parts) {
        terms(document, Layout.HAS, parts.stream().map(Part::said).toList());
    }

    private static void days(Document document, Optional<LocalDate> published, Optional<Year> year) {
        published.ifPresentOrElse(
                day -> days(document, day, day),
                () -> year.ifPresent(known -> days(document, known.atDay(1), known.atDay(known.length()))));
    }

    private static void days(Document document, LocalDate first, LocalDate last) {
        document.add(new LongRange(Layout.DAYS, new long[] {first.toEpochDay()}, new long[] {last.toEpochDay()}));
    }

    private static void words(Document document, String field, List<String> texts) {
        texts.forEach(text -> document.add(new TextField(field, text, Field.Store.NO)));
    }

    private static void terms(Document document, String field, Collection<String> values) {
        values.forEach(value -> term(document, field, value));
    }

    private static void term(Document document, String field, String value) {
        if (!value.isBlank() && value.length() <= TERM_CHARS_MAX) {
            document.add(new StringField(field, value, Field.Store.NO));
        }
    }
}
