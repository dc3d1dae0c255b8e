package io.mayberelated.recommend.evaluate;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mayberelated.events.CommentEvent.Posted;
import io.mayberelated.events.CommentId;
import io.mayberelated.events.Link;
import io.mayberelated.events.Mention;
import io.mayberelated.events.Passage;
import io.mayberelated.events.WorkEvent.Described;
import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.evaluate.Collected.Said;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.time.Instant;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Comments of experts on works, with what they name: {@code works.jsonl}, {@code mentions.jsonl}, {@code comments.jsonl},
 * {@code related.tsv}.
 *
 * <p>The question is: given a work, and what was said of it with the mentions cut out, which works did they name?
 */
final class Alignment {
    /** Abstracts that are the comments of this very data: whoever asks about such a work does not have it. */
    private static final String COMMENTED = "newsletter-summary";

    private final Collected collected;
    private final Map<WorkId, List<String>> cut = new LinkedHashMap<>();
    private final Map<WorkId, Map<WorkId, Integer>> related = new LinkedHashMap<>();
    private final Set<WorkId> commented = new HashSet<>();

    private record Work(
            String id,
            String title,
            List<String> authors,
            Optional<String> venue,
            Optional<Year> year,
            Optional<List<String>> urls,
            @JsonProperty("abstract") Optional<String> summary,
            Optional<String> abstractSource) {}

    private record Comment(String id, String author) {}

    private record Marked(String id, String about, String text, List<Mark> mentions) {
        /** The text without the words that name something. */
        String cut() {
            StringBuilder cut = new StringBuilder(text);
            mentions.stream()
                    .sorted(Comparator.comparingInt(Mark::start).reversed())
                    .forEach(mark -> cut.replace(mark.from(text), mark.to(text), " "));
            return cut.toString();
        }
    }

    /** Offsets count code points. */
    private record Mark(int start, int end, String kind, Optional<String> work) {
        int from(String text) {
            return text.offsetByCodePoints(0, start);
        }

        int to(String text) {
            return text.offsetByCodePoints(0, end);
        }
    }

    private Alignment(Collected collected) {
        this.collected = collected;
    }

    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve("mentions.jsonl")) && Files.exists(folder.resolve("related.tsv"));
    }

    static Alignment read(Path folder) throws IOException {
        List<Work> works = JsonLines.read(folder.resolve("works.jsonl"), Work.class);
        Map<String, String> authors = new HashMap<>();
        JsonLines.read(folder.resolve("comments.jsonl"), Comment.class)
                .forEach(comment -> authors.put(comment.id(), comment.author()));
        List<Described> described = new ArrayList<>();
        works.forEach(work -> described.add(described(work)));
        List<Marked> marked = JsonLines.read(folder.resolve("mentions.jsonl"), Marked.class);
        List<Said> said = marked.stream()
                .map(comment -> said(comment, authors.getOrDefault(comment.id(), "unknown")))
                .toList();
        Alignment alignment = new Alignment(new Collected(described, said, Map.of()));
        works.stream()
                .filter(work -> work.abstractSource().filter(COMMENTED::equals).isPresent())
                .forEach(work -> alignment.commented.add(new WorkId(work.id())));
        for (String[] pair : JsonLines.tabbed(folder.resolve("related.tsv"))) {
            alignment.relate(new WorkId(pair[0]), new WorkId(pair[1]));
        }
        for (int i = 0; i < marked.size(); i++) {
            alignment.say(said.get(i), marked.get(i).cut());
        }
        return alignment;
    }

    Collected collected() {
        return collected;
    }

    /** One for each work beside which somebody named another; by id. */
    List<Judged> questions() {
        return related.entrySet().stream()
                .map(entry -> new Judged(
                        entry.getKey(),
                        Optional.of(String.join(" ", cut.getOrDefault(entry.getKey(), List.of()))),
                        entry.getValue()))
                .sorted(Comparator.comparing(judged -> judged.about().value()))
                .toList();
    }

    /** Whether whoever asks about a work has its abstract. */
    boolean hasOwnAbstract(WorkId work) {
        return !commented.contains(work);
    }

    private void relate(WorkId about, WorkId named) {
        related.computeIfAbsent(about, _ -> new LinkedHashMap<>()).put(named, 1);
    }

    /** What names no other work says nothing of what somebody would name. */
    private void say(Said said, String without) {
        said.others().forEach(work -> relate(said.about(), work));
        if (!said.others().isEmpty()) {
            cut.computeIfAbsent(said.about(), _ -> new ArrayList<>()).add(without);
        }
    }

    private static Described described(Work work) {
        WorkId id = new WorkId(work.id());
        String summary = work.summary().orElse("");
        String kept = summary.substring(0, Math.min(Described.SUMMARY_CHARS_MAX, summary.length()));
        return new Described(
                id,
                Instant.EPOCH,
                List.of(id.name()),
                work.title(),
                work.authors(),
                Optional.of(kept).filter(text -> !text.isBlank()),
                summary.length(),
                work.year(),
                Optional.empty(),
                work.venue(),
                work.urls().orElse(List.of()).stream().map(URI::create).toList(),
                List.of());
    }

    private static Said said(Marked marked, String author) {
        WorkId about = new WorkId(marked.about());
        String text = marked.text()
                .substring(0, Math.min(Posted.TEXT_CHARS_MAX, marked.text().length()));
        Posted comment = new Posted(
                new CommentId(marked.id()),
                Instant.EPOCH,
                author,
                marked.id(), // the data has no threads, so none is to be learned from
                Optional.of(about.name()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                text,
                marked.text().length());
        List<Link> named = marked.mentions().stream()
                .filter(mark -> mark.to(marked.text()) <= text.length())
                .flatMap(mark -> mark.work().stream().map(work -> link(mark, new WorkId(work), text)))
                .toList();
        return new Said(comment, about, named);
    }

    private static Link link(Mark mark, WorkId work, String text) {
        int from = mark.from(text);
        int to = mark.to(text);
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(text);
        int end = sentences.following(to - 1);
        int start = sentences.isBoundary(from) ? from : sentences.preceding(from);
        Mention.Place place = new Mention.Place(Passage.of(text, from, to), Passage.of(text, start, end));
        return new Link(
                Mention.Kind.valueOf(mark.kind().toUpperCase(Locale.ROOT)),
                work.name(),
                Optional.of(place),
                Optional.of(work),
                1,
                List.of());
    }
}
