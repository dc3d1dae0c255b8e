package io.mayberelated.recommend.subscribe;

import io.mayberelated.events.WorkName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a subscriber wants to hear of. Each clause can make something news by itself; what the last two say holds for all.
 *
 * @param works     named or cited, by any of their names; a work need not be known yet
 * @param query     in the search language: all that a search for it would find
 * @param text      what it should be about: by what it means where vectors are on, and by its words
 * @param authors   of comments and works, as their names are written
 * @param threads   in which comments stand
 * @param sites     hosts on which pages stand, or hosts above them
 * @param threshold of {@code text}: how alike a text must be at least, 0 to 1
 * @param filter    in the search language: nothing else is news
 * @param mute      words or phrases: what has one is no news
 */
public record Interest(
        List<WorkName> works,
        Optional<String> query,
        Optional<String> text,
        List<String> authors,
        List<String> threads,
        List<String> sites,
        Optional<Double> threshold,
        Optional<String> filter,
        List<String> mute) {
    public static final int WORKS_MAX = 100;
    public static final int TEXT_CHARS_MAX = 2_000;
    public static final int QUERY_CHARS_MAX = 1_000;
    /** Of authors, threads, sites and mute words, each. */
    public static final int VALUES_MAX = 100;

    public static final int VALUE_CHARS_MAX = 300;

    public Interest {
        works = List.copyOf(works);
        authors = List.copyOf(authors);
        threads = List.copyOf(threads);
        sites = List.copyOf(sites);
        mute = List.copyOf(mute);
        if (query.isEmpty()
                && text.isEmpty()
                && Stream.of(works, authors, threads, sites).allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("an interest in nothing");
        }
    }

    /** In works, in words, or both, whatever else there is about them. */
    public Interest(List<WorkName> works, Optional<String> text) {
        this(
                works,
                Optional.empty(),
                text,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    boolean isRestricted() {
        return filter.isPresent() || !mute.isEmpty();
    }
}
