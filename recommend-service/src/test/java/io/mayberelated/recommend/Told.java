package io.mayberelated.recommend;

import io.mayberelated.events.CommentEvent;
import io.mayberelated.events.CommentId;
import io.mayberelated.events.Link;
import io.mayberelated.events.Links;
import io.mayberelated.events.Mention;
import io.mayberelated.events.Passage;
import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkEvent;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import java.net.URI;
import java.time.Instant;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Events as ingest-service tells them, of works everyone in the field knows. */
public final class Told {
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    public static final WorkId ROBUST = new WorkId("arxiv:2402.10877");
    public static final WorkId REGULATOR = new WorkId("doi:10.1080/00207727008920220");
    public static final WorkId SELECTION = new WorkId("forum:G2Lne2Fi7Qra5Lbuf");
    public static final WorkId POWER = new WorkId("arxiv:1912.01683");

    private Told() {}

    public static WorkEvent.Described robust() {
        return work(ROBUST, "Robust agents learn causal world models", "Any agent that adapts learns a causal model.");
    }

    public static WorkEvent.Described regulator() {
        return work(REGULATOR, "Every good regulator of a system must be a model of that system", "On regulation.");
    }

    public static WorkEvent.Described selection() {
        return work(
                SELECTION,
                "Selection Theorems: A Program For Understanding Agents",
                "What type signatures do agents selected for robustness have? We ask for theorems.");
    }

    public static WorkEvent.Described power() {
        return work(POWER, "Optimal policies tend to seek power", "Most reward functions incentivise keeping options.");
    }

    public static WorkEvent.Described work(WorkId id, String title, String summary, WorkName... otherNames) {
        List<WorkName> names = new ArrayList<>(List.of(id.name()));
        names.addAll(List.of(otherNames));
        return new WorkEvent.Described(
                id,
                NOON,
                names,
                title,
                List.of("Author of " + id),
                Optional.of(summary),
                summary.length(),
                Optional.of(Year.of(2024)),
                Optional.empty(),
                Optional.empty(),
                List.of(URI.create("https://example.org/" + id.value().hashCode())),
                List.of());
    }

    public static WorkEvent.Described by(String author, WorkId id) {
        WorkEvent.Described work = work(id, "A work of " + author, "On it.");
        return new WorkEvent.Described(
                id,
                work.at(),
                work.names(),
                work.title(),
                List.of(author),
                work.summary(),
                work.summaryChars(),
                work.year(),
                work.published(),
                work.venue(),
                work.pages(),
                work.references());
    }

    public static WorkEvent.Withdrawn withdrawn(WorkId id) {
        return new WorkEvent.Withdrawn(id, NOON, "test");
    }

    public static CommentEvent.Withdrawn withdrawnComment(String id) {
        return new CommentEvent.Withdrawn(new CommentId(id), NOON, "test");
    }

    public static CommentEvent.Posted comment(String id, String thread, String text) {
        return comment(id, thread, text, NOON, 0);
    }

    public static CommentEvent.Posted comment(String id, String thread, String text, Instant postedAt, int score) {
        return new CommentEvent.Posted(
                new CommentId(id),
                NOON,
                "vale",
                thread,
                Optional.empty(),
                Optional.empty(),
                Optional.of(postedAt),
                Optional.of(URI.create("https://forum.example/" + id)),
                Optional.of(score),
                text,
                text.length());
    }

    public static CommentEvent.Posted answer(String id, String thread, String parent, String text) {
        return new CommentEvent.Posted(
                new CommentId(id),
                NOON,
                "vale",
                thread,
                Optional.empty(),
                Optional.of(new CommentId(parent)),
                Optional.of(NOON),
                Optional.empty(),
                Optional.empty(),
                text,
                text.length());
    }

    /** A comment whose sentence names the works one after the other, each with the whole sentence as its passage. */
    public static Links links(CommentEvent.Posted comment, WorkId... works) {
        List<Link> links = new ArrayList<>();
        for (WorkId work : works) {
            links.add(link(Mention.Kind.TITLE, work, Optional.of(place(comment.text()))));
        }
        return new Links(TextId.of(comment.id()), NOON, "test", links);
    }

    public static Links about(CommentEvent.Posted comment, WorkId about, WorkId... works) {
        List<Link> links = new ArrayList<>(links(comment, works).links());
        links.add(link(Mention.Kind.ABOUT, about, Optional.empty()));
        return new Links(TextId.of(comment.id()), NOON, "test", links);
    }

    public static Links references(WorkId citing, WorkId... cited) {
        List<Link> links = new ArrayList<>();
        for (WorkId work : cited) {
            links.add(link(Mention.Kind.REFERENCE, work, Optional.empty()));
        }
        return new Links(TextId.of(citing), NOON, "test", links);
    }

    public static Passage passage(String text) {
        return Passage.of(text, 0, text.length());
    }

    private static Link link(Mention.Kind kind, WorkId work, Optional<Mention.Place> place) {
        return new Link(kind, work.name(), place, Optional.of(work), 0.9, List.of());
    }

    private static Mention.Place place(String text) {
        return new Mention.Place(Passage.of(text, 0, Math.min(5, text.length())), passage(text));
    }
}
