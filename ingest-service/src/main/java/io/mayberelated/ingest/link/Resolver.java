package io.mayberelated.ingest.link;

import io.mayberelated.events.Link;
import io.mayberelated.events.Links;
import io.mayberelated.events.Mention;
import io.mayberelated.events.Mention.Place;
import io.mayberelated.events.Mentions;
import io.mayberelated.events.Passage;
import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkId;
import io.mayberelated.ingest.identity.Claims;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of the mentions of a text, given who claims their names. Pure.
 *
 * <p>A mention without a clear winner links to nothing and keeps its candidates. What is not known at all is kept when
 * the author clearly meant a work (a link, an identifier), and dropped when it was a guess of ours (words that might be a
 * title or a quotation).
 */
public final class Resolver {
    /** Changes with the rules, so that links tell by which they were made. */
    public static final String VERSION = "2026-11.1";

    private static final int LONG_TITLE_WORDS = 5;

    public Links resolve(Mentions mentions, Answers answers) {
        List<Link> all = mentions.mentions().stream()
                .flatMap(mention -> resolve(mention, answers.to(mention.name())).stream())
                .filter(link -> !isItself(mentions.source(), link))
                .toList();
        List<Link> kept = all.stream().filter(link -> !isToldBetter(link, all)).toList();
        return new Links(mentions.source(), mentions.at(), VERSION, kept);
    }

    private static Optional<Link> resolve(Mention mention, Claims claims) {
        if (claims.isEmpty()) {
            return isGuess(mention.kind()) ? Optional.empty() : Optional.of(link(mention, Optional.empty(), List.of()));
        }
        Optional<WorkId> winner = claims.winner(mention.name());
        return Optional.of(link(mention, winner, winner.isPresent() ? List.of() : claims.works()));
    }

    private static Link link(Mention mention, Optional<WorkId> target, List<WorkId> candidates) {
        double confidence = target.isPresent() ? confidence(mention) : 0;
        return new Link(mention.kind(), mention.name(), mention.place(), target, confidence, candidates);
    }

    /** By kind and length: prior estimates, not measured ones. Titles of three or four words are sometimes just words. */
    private static double confidence(Mention mention) {
        return switch (mention.kind()) {
            case ABOUT, REFERENCE -> 1;
            case LINK, IDENTIFIER -> 0.99;
            case QUOTED_SENTENCE -> 0.97;
            case TITLE -> mention.name().value().split(" ").length >= LONG_TITLE_WORDS ? 0.97 : 0.9;
        };
    }

    private static boolean isGuess(Mention.Kind kind) {
        return kind == Mention.Kind.TITLE || kind == Mention.Kind.QUOTED_SENTENCE;
    }

    private static boolean isItself(TextId source, Link link) {
        return source.kind() == TextId.Kind.WORK
                && link.target().map(WorkId::value).filter(source.id()::equals).isPresent();
    }

    /** Words that are linked mean what they are linked to, whatever else they could be the title of. */
    private static boolean isToldBetter(Link link, List<Link> all) {
        return isGuess(link.kind())
                && all.stream()
                        .anyMatch(other -> other.kind() == Mention.Kind.LINK
                                && other.target().isPresent()
                                && covers(other, link));
    }

    private static boolean covers(Link outer, Link inner) {
        Optional<Passage> out = outer.place().map(Place::surface);
        Optional<Passage> in = inner.place().map(Place::surface);
        return out.isPresent()
                && in.isPresent()
                && out.get().start() <= in.get().start()
                && in.get().end() <= out.get().end();
    }
}
