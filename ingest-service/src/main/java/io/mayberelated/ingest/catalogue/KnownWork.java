package io.mayberelated.ingest.catalogue;

import io.mayberelated.events.WorkEvent;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import io.mayberelated.events.WorkName.Scheme;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Of a work, what it can be recognised by. Much smaller than the work, and a function of it alone.
 *
 * @param names       hashes of all that it answers to
 * @param introduced  names that its abstract gives to what it brings
 * @param definitions what its abstract says that acronyms stand for
 * @param surnames    hashes of its authors' last names
 * @param venue       the words of what it appeared in
 * @param isPrinted   whether it is known in which volume and on which page it is
 * @param year        of its first appearance; {@link #NO_YEAR} when it is not known
 * @param words       title and abstract
 * @param told        tells apart what was told of it, but for its vector, by which it is not recognised
 */
record KnownWork(
        WorkId id,
        String title,
        long[] names,
        List<String> introduced,
        List<Definition> definitions,
        long[] surnames,
        int[] venue,
        boolean isPrinted,
        int year,
        Wording words,
        int told) {
    static final int NO_YEAR = 0;

    private static final int WORDS_MAX = 400;

    private static final int SUMMARY_CHARS_MAX = 4_000;

    static KnownWork of(WorkEvent.Described work) {
        String summary = work.summary().orElse("");
        String title = Latex.plain(work.title());
        String read = summary.substring(0, Math.min(SUMMARY_CHARS_MAX, summary.length()));
        return new KnownWork(
                work.id(),
                title,
                work.names().stream().mapToLong(KnownWork::hash).toArray(),
                List.copyOf(Introductions.in(read)),
                Introductions.definitions(read),
                work.authors().stream().mapToLong(KnownWork::surname).toArray(),
                Tokens.of(work.venue().orElse("")).words(),
                work.names().stream().anyMatch(name -> name.scheme() == Scheme.PRINTED),
                year(work),
                Wording.of(title, read, WORDS_MAX),
                work.withEmbedding(Optional.empty()).hashCode());
    }

    /** The earliest that is told: of a preprint that became a paper, the preprint's. */
    private static int year(WorkEvent.Described work) {
        OptionalInt first = IntStream.of(
                        work.year().map(Year::getValue).orElse(NO_YEAR),
                        work.published().map(LocalDate::getYear).orElse(NO_YEAR),
                        work.names().stream()
                                .mapToInt(KnownWork::yearOfPreprint)
                                .max()
                                .orElse(NO_YEAR))
                .filter(year -> year > NO_YEAR)
                .min();
        return first.orElse(NO_YEAR);
    }

    /** Since April 2007 arXiv's ids begin with year and month. */
    private static int yearOfPreprint(WorkName name) {
        boolean tells =
                name.scheme() == Scheme.ARXIV && Character.isDigit(name.value().charAt(0));
        return tells ? 2000 + Integer.parseInt(name.value().substring(0, 2)) : NO_YEAR;
    }

    static long hash(WorkName name) {
        return Hashing.of(name.toString());
    }

    boolean answersTo(long name) {
        return contains(names, name);
    }

    boolean isBy(long surname) {
        return contains(surnames, surname);
    }

    private static boolean contains(long[] all, long wanted) {
        for (long each : all) {
            if (each == wanted) {
                return true;
            }
        }
        return false;
    }

    /** Of "Aumann, Robert" the first part, else the last word. */
    private static long surname(String author) {
        int comma = author.indexOf(',');
        Tokens tokens = Tokens.of(comma > 0 ? author.substring(0, comma) : author);
        return tokens.size() == 0 ? 0 : tokens.hash(tokens.last());
    }
}
