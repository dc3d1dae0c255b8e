package io.mayberelated.search.export;

import io.mayberelated.events.CommentEvent;
import io.mayberelated.events.WorkEvent;
import io.mayberelated.events.WorkName;
import io.mayberelated.events.WorkName.Scheme;
import io.mayberelated.search.index.FirstLine;
import io.mayberelated.search.index.Indexed;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a list of references says of a text, before it is written in one of its forms.
 *
 * @param published the day, where it is known
 * @param container where it was published: a journal, proceedings, a site
 */
record Reference(
        String id,
        ReferenceType type,
        String title,
        List<PersonName> authors,
        Optional<Integer> year,
        Optional<LocalDate> published,
        Optional<String> container,
        Optional<String> summary,
        Optional<String> doi,
        Optional<String> arxiv,
        Optional<String> isbn,
        Optional<URI> page) {
    Reference {
        authors = List.copyOf(authors);
    }

    static Reference of(Indexed text) {
        return switch (text) {
            case Indexed.Work(var work) -> of(work);
            case Indexed.Comment(var comment) -> of(comment);
        };
    }

    private static Reference of(WorkEvent.Described work) {
        return new Reference(
                work.id().value(),
                ReferenceType.of(work),
                work.title(),
                work.authors().stream().map(PersonName::of).toList(),
                work.year()
                        .map(year -> year.getValue())
                        .or(() -> work.published().map(LocalDate::getYear)),
                work.published(),
                work.venue(),
                work.summary(),
                name(work, Scheme.DOI),
                name(work, Scheme.ARXIV),
                name(work, Scheme.ISBN),
                work.pages().stream().findFirst());
    }

    private static Reference of(CommentEvent.Posted comment) {
        Optional<LocalDate> day =
                comment.postedAt().map(posted -> posted.atZone(ZoneOffset.UTC).toLocalDate());
        return new Reference(
                comment.id().value(),
                ReferenceType.COMMENT,
                FirstLine.of(comment.text()),
                List.of(PersonName.whole(comment.author())),
                day.map(LocalDate::getYear),
                day,
                comment.url().flatMap(url -> Optional.ofNullable(url.getHost())),
                Optional.of(comment.text()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                comment.url());
    }

    private static Optional<String> name(WorkEvent.Described work, Scheme scheme) {
        return Stream.concat(Stream.of(work.id().name()), work.names().stream())
                .filter(name -> name.scheme() == scheme)
                .map(WorkName::value)
                .findFirst();
    }
}
