package io.mayberelated.recommend.web;

import io.mayberelated.events.Passage;
import io.mayberelated.recommend.web.CommentMentions.NamedWork;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the page of a comment shows: its text with what it names marked in place.
 *
 * @param open words that may name one of several works, and were linked to none
 */
record CommentPage(
        CommentDetails comment,
        Optional<LocalDate> on,
        List<Piece> text,
        List<Open> open,
        Next next,
        Threads.Called thread,
        List<Threads.Line> others) {
    /** A stretch of the text. */
    record Piece(String text, Optional<Marked> mark) {}

    /** @param kind of the mention, as a class of the style sheet */
    record Marked(Optional<String> link, String title, String kind, long percent) {}

    record Open(String words, List<Candidate> candidates) {}

    record Candidate(String link, String name) {}

    static CommentPage of(CommentDetails comment, List<NamedWork> named, Next next, Threads threads) {
        return new CommentPage(
                comment,
                comment.postedAt().map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC)),
                pieces(comment.text(), named),
                open(named),
                next,
                threads.called(comment.thread()),
                threads.others(comment));
    }

    /** In the order of the text; of two that overlap the one that begins first. */
    private static List<Piece> pieces(String text, List<NamedWork> named) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (NamedWork mention : placed(named)) {
            Passage surface = mention.surface().orElseThrow();
            int from = index(text, surface.start());
            int to = index(text, surface.end());
            if (from >= at && to > from) {
                pieces.add(new Piece(text.substring(at, from), Optional.empty()));
                pieces.add(new Piece(text.substring(from, to), Optional.of(marked(mention))));
                at = to;
            }
        }
        pieces.add(new Piece(text.substring(at), Optional.empty()));
        return pieces;
    }

    private static List<NamedWork> placed(List<NamedWork> named) {
        return named.stream()
                .filter(mention -> mention.surface().isPresent())
                .sorted(Comparator.comparingInt((NamedWork mention) ->
                                mention.surface().orElseThrow().start())
                        .thenComparing(mention -> mention.work().isEmpty()))
                .toList();
    }

    private static int index(String text, int codePoints) {
        return text.offsetByCodePoints(0, Math.min(codePoints, text.codePointCount(0, text.length())));
    }

    private static Marked marked(NamedWork mention) {
        String kind = mention.kind().replace('_', ' ');
        return new Marked(
                mention.work().map(work -> PageAddress.work(work.id())),
                mention.work().flatMap(CommentMentions.Target::title).orElse(mention.name()),
                kind,
                Math.round(100 * mention.confidence()));
    }

    private static List<Open> open(List<NamedWork> named) {
        return named.stream()
                .filter(mention ->
                        mention.work().isEmpty() && !mention.candidates().isEmpty())
                .map(mention -> new Open(
                        mention.surface().map(Passage::exact).orElse(mention.name()),
                        mention.candidates().stream()
                                .map(id -> new Candidate(PageAddress.work(id), id))
                                .toList()))
                .toList();
    }
}
