package io.mayberelated.recommend.web;

import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import io.mayberelated.recommend.Question;
import io.mayberelated.recommend.Question.About;
import io.mayberelated.recommend.Question.Wishes;
import io.mayberelated.recommend.RecommendReading;
import io.mayberelated.recommend.graph.GraphView;
import io.mayberelated.recommend.graph.Resolved;
import io.mayberelated.recommend.graph.SharedGraph;
import io.mayberelated.recommend.readers.ReadingList;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Paste a comment, an abstract or a reading list, and hear what to read next. */
@Path("/ask")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class AskPageResource {
    private static final int CHARS_MAX = 100_000;
    /** As much of a text as a question may have. */
    private static final int TEXT_CHARS_MAX = 16_000;

    private static final int WORKS_MAX = 100;
    private static final int NEXT_MAX = 12;
    private static final Pattern REFERENCES = Pattern.compile("(?m)^\\s*(?:@\\w+\\s*[{(]|TY {1,2}-)");

    private final RecommendReading reading;
    private final SharedGraph graph;
    private final Threads threads;

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance ask(AskPage page);
    }

    /**
     * @param known   how many works of the list are known
     * @param unknown those that are not, by their names
     */
    record AskPage(String text, Optional<Next> next, Optional<String> problem, int known, List<String> unknown) {}

    private record Listed(List<WorkId> known, List<String> unknown) {}

    public AskPageResource(RecommendReading reading, SharedGraph graph, Threads threads) {
        this.reading = reading;
        this.graph = graph;
        this.threads = threads;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance form() {
        return Templates.ask(new AskPage("", Optional.empty(), Optional.empty(), 0, List.of()));
    }

    @POST
    @Operation(hidden = true)
    public TemplateInstance answer(@FormParam("text") Optional<String> given) {
        String text = given.orElse("").strip();
        if (text.isEmpty() || text.length() > CHARS_MAX) {
            String problem = text.isEmpty()
                    ? "There is nothing to go by yet: paste a text first."
                    : "At most %,d characters, please; this has %,d.".formatted(CHARS_MAX, text.length());
            return Templates.ask(new AskPage(text, Optional.empty(), Optional.of(problem), 0, List.of()));
        }
        Listed listed = REFERENCES.matcher(text).find() ? listed(text) : new Listed(List.of(), List.of());
        About about = listed.known().isEmpty() ? text(text) : works(listed.known());
        Next next = Next.of(reading.answer(new Question(about, Wishes.limit(NEXT_MAX))), threads);
        return Templates.ask(new AskPage(
                text, Optional.of(next), Optional.empty(), listed.known().size(), listed.unknown()));
    }

    private Listed listed(String text) {
        List<WorkId> known = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        graph.read(view -> {
            ReadingList.entries(text)
                    .forEach(names -> work(names, view)
                            .ifPresentOrElse(
                                    known::add,
                                    () -> unknown.add(names.getFirst().toString())));
            return known.size();
        });
        return new Listed(known.stream().distinct().limit(WORKS_MAX).toList(), unknown);
    }

    private static Optional<WorkId> work(List<WorkName> names, GraphView view) {
        return names.stream()
                .map(view::resolve)
                .flatMap(resolved -> resolved instanceof Resolved.Known(var work)
                        ? java.util.stream.Stream.of(work)
                        : java.util.stream.Stream.empty())
                .findFirst();
    }

    private static About text(String text) {
        String asked = text.substring(0, Math.min(text.length(), TEXT_CHARS_MAX));
        return new About(Optional.of(asked), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static About works(List<WorkId> works) {
        return new About(Optional.empty(), works, List.of(), List.of(), List.of(), List.of());
    }
}
