package io.mayberelated.recommend.api;

import io.mayberelated.events.CommentId;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import io.mayberelated.events.http.Refused;
import io.mayberelated.recommend.GiveFeedback;
import io.mayberelated.recommend.GiveFeedback.Spoken;
import io.mayberelated.recommend.Question;
import io.mayberelated.recommend.Question.About;
import io.mayberelated.recommend.Question.Wishes;
import io.mayberelated.recommend.graph.GraphView;
import io.mayberelated.recommend.graph.Resolved;
import io.mayberelated.recommend.graph.SharedGraph;
import io.mayberelated.recommend.readers.Feedback;
import io.mayberelated.recommend.readers.ReadingList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns requests into questions about known works, comments, threads and people. */
final class Questions {
    static final int LIMIT_DEFAULT = 20;
    static final int LIMIT_MAX = 100;

    private static final int SEEDS_MAX = 100;
    private static final int EXCLUDED_MAX = 1_000;
    private static final int TEXT_CHARS_MAX = 16_000;
    private static final int LIST_CHARS_MAX = 500_000;
    /** The works dismissed last that push away what is near them. */
    private static final int DISMISSED_MAX = 20;

    private static final Spoken NOTHING = new Spoken(Set.of(), Set.of(), Set.of());

    private final SharedGraph graph;
    private final GiveFeedback feedback;

    Questions(SharedGraph graph, GiveFeedback feedback) {
        this.graph = graph;
        this.feedback = feedback;
    }

    /** @param unknown entries of a reading list that name no known work */
    record Read(Question question, List<String> unknown) {}

    Read of(RecommendationRequest request) {
        requireFewSeeds(request);
        Optional<String> text = request.text().map(given -> Limits.text("/text", given, TEXT_CHARS_MAX));
        Optional<String> list = request.readingList().map(given -> Limits.text("/readingList", given, LIST_CHARS_MAX));
        Wishes wishes = WishesRequest.of(request);
        Optional<Spoken> spoken = request.reader().map(Questions::reader).map(feedback::spoken);
        Read read = graph.read(view -> {
            Listed listed = Listed.of(list, view);
            Question question = question(request, text, listed, spoken.orElse(NOTHING), wishes, view);
            return new Read(question, listed.unknown());
        });
        requireSomething(read, spoken.isPresent());
        return read;
    }

    private static Question question(
            RecommendationRequest request,
            Optional<String> text,
            Listed listed,
            Spoken spoken,
            Wishes wishes,
            GraphView view) {
        KnownThings known = new KnownThings(view);
        List<WorkId> given = known.works("/works", request.works().orElse(List.of()));
        Set<WorkId> wanted = new LinkedHashSet<>(given);
        listed.known().stream().limit(SEEDS_MAX).forEach(wanted::add);
        List<WorkId> unwanted = known.unwanted("/notWorks", request.notWorks().orElse(List.of()), wanted);
        List<CommentId> comments =
                known.comments("/comments", request.comments().orElse(List.of()));
        List<String> threads = known.threads("/threads", request.threads().orElse(List.of()));
        List<String> authors = known.authors("/authors", request.authors().orElse(List.of()));
        Set<WorkId> left =
                new HashSet<>(known.works("/exclude", request.exclude().orElse(List.of())));
        known.refuseWhatIsWrong();
        if (text.isEmpty() && wanted.isEmpty() && comments.isEmpty() && threads.isEmpty() && authors.isEmpty()) {
            spoken.saved().stream().limit(SEEDS_MAX).forEach(wanted::add);
        }
        left.addAll(spoken.done());
        left.addAll(listed.known());
        Set<WorkId> pushing = new LinkedHashSet<>(unwanted);
        spoken.dismissed().stream()
                .filter(work -> !wanted.contains(work))
                .limit(DISMISSED_MAX)
                .forEach(pushing::add);
        return new Question(
                new About(text, List.copyOf(wanted), List.copyOf(pushing), comments, threads, authors),
                wishes.knowing(left));
    }

    /** The works of a reading list. */
    private record Listed(List<WorkId> known, List<String> unknown) {
        static Listed of(Optional<String> list, GraphView view) {
            Set<WorkId> known = new LinkedHashSet<>();
            List<String> unknown = new ArrayList<>();
            list.map(ReadingList::entries)
                    .orElse(List.of())
                    .forEach(names -> names.stream()
                            .flatMap(name -> work(name, view).stream())
                            .findFirst()
                            .ifPresentOrElse(
                                    known::add,
                                    () -> unknown.add(names.getFirst().toString())));
            return new Listed(List.copyOf(known), unknown);
        }

        private static Optional<WorkId> work(WorkName name, GraphView view) {
            return view.resolve(name) instanceof Resolved.Known(var work) ? Optional.of(work) : Optional.empty();
        }
    }

    private static void requireFewSeeds(RecommendationRequest request) {
        int seeds = size(request.works())
                + size(request.notWorks())
                + size(request.comments())
                + size(request.threads())
                + size(request.authors());
        if (seeds > SEEDS_MAX) {
            throw Refused.invalid(
                    "/",
                    "expected at most %d works, notWorks, comments, threads and authors in all, found %,d"
                            .formatted(SEEDS_MAX, seeds));
        }
        if (size(request.exclude()) > EXCLUDED_MAX) {
            throw Refused.invalid(
                    "/exclude",
                    "expected at most %,d works, found %,d".formatted(EXCLUDED_MAX, size(request.exclude())));
        }
    }

    private static void requireSomething(Read read, boolean byReader) {
        About about = read.question().about();
        boolean isEmpty = about.text().isEmpty()
                && about.works().isEmpty()
                && about.comments().isEmpty()
                && about.threads().isEmpty()
                && about.authors().isEmpty();
        if (isEmpty && !read.unknown().isEmpty()) {
            throw Refused.invalid(
                    "/readingList",
                    "expected at least one known work, found %,d unknown ones, the first of them %s"
                            .formatted(read.unknown().size(), read.unknown().getFirst()));
        }
        if (isEmpty) {
            throw Refused.invalid(
                    "/",
                    byReader
                            ? "expected something beside the reader, who has saved nothing yet"
                            : "expected at least one of text, works, comments, threads, authors, readingList, reader");
        }
    }

    private static String reader(String given) {
        try {
            return Feedback.requireReader(given);
        } catch (IllegalArgumentException e) {
            throw Refused.invalid("/reader", String.valueOf(e.getMessage()));
        }
    }

    private static int size(Optional<List<String>> list) {
        return list.map(List::size).orElse(0);
    }
}
