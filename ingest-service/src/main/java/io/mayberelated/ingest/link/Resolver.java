package io.mayberelated.ingest.link;

import io.mayberelated.events.Link;
import io.mayberelated.events.Links;
import io.mayberelated.events.Mention;
import io.mayberelated.events.Mention.Place;
import io.mayberelated.events.Mentions;
import io.mayberelated.events.Passage;
import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import io.mayberelated.events.WorkName.Scheme;
import io.mayberelated.ingest.identity.Claims;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What becomes of the mentions of a text, given who claims their names. Pure.
 *
 * <p>A mention without a clear winner links to nothing and keeps its candidates. What is not known at all is kept when
 * the author clearly meant a work (a link, an identifier), and dropped when it was a guess of ours (words that might be a
 * title or a quotation). A concept is never linked.
 */
public final class Resolver {
    /** Changes with the rules, so that links tell by which they were made. */
    public static final String VERSION = "2026-11.4";

    /** What is less sure is kept as a candidate, and nothing is claimed. */
    static final double CONFIDENCE_MIN = 0.75;

    private static final int LONG_TITLE_WORDS = 5;

    public Links resolve(Mentions mentions, Answers answers) {
        List<Mention> mayLink = mentions.mentions().stream()
                .filter(mention -> mention.kind() != Mention.Kind.CONCEPT)
                .toList();
        List<Link> all = readings(mayLink).stream()
                .flatMap(readings -> resolve(readings, answers).stream())
                .filter(link -> !isItself(mentions.source(), link))
                .toList();
        List<Link> kept = IntStream.range(0, all.size())
                .filter(i -> !isToldBetter(all.get(i), all) && !isRepeated(i, all))
                .mapToObj(all::get)
                .toList();
        return new Links(mentions.source(), mentions.at(), VERSION, kept);
    }

    /** Guesses of one kind at one place are readings of the same words. */
    private static Collection<List<Mention>> readings(List<Mention> mentions) {
        Map<Reading, List<Mention>> byPlace = new LinkedHashMap<>();
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            Optional<Passage> surface = mention.place().map(Place::surface).filter(_ -> isGuess(mention));
            int number = i;
            Reading reading = surface.map(words -> new Reading(mention.kind(), words.start(), words.end()))
                    .orElseGet(() -> new Reading(mention.kind(), -1, number));
            byPlace.computeIfAbsent(reading, _ -> new ArrayList<>()).add(mention);
        }
        return byPlace.values();
    }

    private record Reading(Mention.Kind kind, int start, int end) {}

    /** Readings that lead to one work agree; those that lead to several make them candidates. */
    private static Optional<Link> resolve(List<Mention> readings, Answers answers) {
        List<Link> links = readings.stream()
                .flatMap(mention -> resolve(mention, answers.to(mention.name())).stream())
                .toList();
        List<WorkId> works = links.stream()
                .flatMap(link -> Stream.concat(link.target().stream(), link.candidates().stream()))
                .distinct()
                .sorted(Comparator.comparing(WorkId::value))
                .toList();
        if (links.size() <= 1 || works.size() <= 1) {
            return links.stream().max(Comparator.comparingDouble(Link::confidence));
        }
        Link any = links.getFirst();
        return Optional.of(new Link(any.kind(), words(any), any.place(), Optional.empty(), 0, works, any.stance()));
    }

    /** What is ambiguous is named by its words. */
    private static WorkName words(Link link) {
        Scheme scheme = link.kind() == Mention.Kind.TITLE ? Scheme.TITLE : Scheme.NICK;
        return link.place()
                .map(place -> new WorkName(scheme, place.surface().exact()))
                .orElse(link.name());
    }

    private static Optional<Link> resolve(Mention mention, Claims claims) {
        if (claims.isEmpty()) {
            return isGuess(mention) ? Optional.empty() : Optional.of(link(mention, Optional.empty(), List.of()));
        }
        Optional<WorkId> winner = claims.winner(mention.name());
        boolean isSure = confidence(mention) >= CONFIDENCE_MIN;
        return Optional.of(
                isSure && winner.isPresent()
                        ? link(mention, winner, List.of())
                        : link(mention, Optional.empty(), winner.map(List::of).orElseGet(claims::works)));
    }

    private static Link link(Mention mention, Optional<WorkId> target, List<WorkId> candidates) {
        double confidence = target.isPresent() ? confidence(mention) : 0;
        return new Link(
                mention.kind(), mention.name(), mention.place(), target, confidence, candidates, mention.stance());
    }

    /** What the finder knows, else by kind and length: titles of three or four words are sometimes just words. */
    private static double confidence(Mention mention) {
        return mention.confidence().orElseGet(() -> prior(mention));
    }

    private static double prior(Mention mention) {
        return switch (mention.kind()) {
            case ABOUT, REFERENCE -> 1;
            case LINK, IDENTIFIER -> 0.99;
            case QUOTED_SENTENCE -> 0.97;
            case NICKNAME -> 0.9;
            case AUTHOR_TOPIC -> 0.8;
            case CONCEPT -> 0;
            case TITLE -> mention.name().value().split(" ").length >= LONG_TITLE_WORDS ? 0.97 : 0.9;
        };
    }

    /** A work's list of references is no guess; what looks like a reference in a text is one. */
    private static boolean isGuess(Mention mention) {
        return isGuess(mention.kind())
                || (mention.kind() == Mention.Kind.REFERENCE && mention.place().isPresent());
    }

    private static boolean isGuess(Mention.Kind kind) {
        return switch (kind) {
            case TITLE, QUOTED_SENTENCE, NICKNAME, AUTHOR_TOPIC, CONCEPT -> true;
            case LINK, IDENTIFIER, ABOUT, REFERENCE -> false;
        };
    }

    private static boolean isItself(TextId source, Link link) {
        return source.kind() == TextId.Kind.WORK
                && link.target().map(WorkId::value).filter(source.id()::equals).isPresent();
    }

    /** A reference names its work by its title and by where it is printed; once is enough. */
    private static boolean isRepeated(int i, List<Link> all) {
        Link link = all.get(i);
        return link.kind() == Mention.Kind.REFERENCE
                && link.target().isPresent()
                && all.subList(0, i).stream()
                        .anyMatch(other -> other.kind() == link.kind()
                                && other.target().equals(link.target())
                                && (covers(other, link) || covers(link, other)));
    }

    /** Words that are linked mean what they are linked to, whatever else they could be the title of. */
    private static boolean isToldBetter(Link link, List<Link> all) {
        return isGuess(link.kind())
                && all.stream()
                        .anyMatch(other -> other.kind() == Mention.Kind.LINK
                                && (other.target().isPresent() || isByHabit(link.kind()))
                                && covers(other, link));
    }

    /** What only habit makes a name is none where the author says what is meant, known or not. */
    private static boolean isByHabit(Mention.Kind kind) {
        return kind == Mention.Kind.NICKNAME || kind == Mention.Kind.AUTHOR_TOPIC;
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
