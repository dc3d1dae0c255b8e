package io.mayberelated.ingest.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.Link;
import io.mayberelated.events.Mention;
import io.mayberelated.events.Mentions;
import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkEvent.Described;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import io.mayberelated.ingest.format.Draft;
import io.mayberelated.ingest.format.FileFormat.DraftSink;
import io.mayberelated.ingest.format.JsonLines;
import io.mayberelated.ingest.identity.Claims;
import io.mayberelated.ingest.identity.Identity;
import io.mayberelated.ingest.identity.Identity.Change;
import io.mayberelated.ingest.link.Answers;
import io.mayberelated.ingest.link.Resolver;
import io.mayberelated.ingest.understand.Understanding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Works read from a file, identified, merged and asked for as the service does it. */
final class Library {
    /** Abstracts that are the comments of this very data: what is asked must not be known. */
    private static final String COMMENTS = "newsletter-summary";

    private final Map<String, Described> works = new TreeMap<>();
    private final Map<WorkName, Claims> claims = new HashMap<>();
    private final List<String> rejected = new ArrayList<>();
    private final Understanding understanding = new Understanding();
    private final Resolver resolver = new Resolver();

    static Library read(Path file) throws IOException {
        List<String> rejected = new ArrayList<>();
        Library library = of(drafts(file, rejected));
        library.rejected.addAll(rejected);
        return library;
    }

    /**
     * The works of a file, without what the comments of the same data say of them.
     *
     * @param rejected takes the lines that are no works, each with the reason
     */
    static List<Draft.Work> drafts(Path file, List<String> rejected) throws IOException {
        List<Draft.Work> works = new ArrayList<>();
        Set<String> commented = summarisedByComments(file);
        try (InputStream in = Files.newInputStream(file)) {
            new JsonLines().read(in, new DraftSink() {
                @Override
                public void draft(long line, Draft draft) {
                    if (draft instanceof Draft.Work work) {
                        works.add(commented.contains(work.id().value()) ? withoutSummary(work) : work);
                    }
                }

                @Override
                public void rejected(long line, String reason) {
                    rejected.add("line %d: %s".formatted(line, reason));
                }
            });
        }
        return works;
    }

    /** Works that are there already. */
    static Library of(List<Draft.Work> works) {
        Library library = new Library();
        Identity identity = new Identity(new InMemory());
        Instant at = Instant.EPOCH;
        for (Draft.Work work : works) {
            identity.put(work, at).forEach(library::apply);
            at = at.plusSeconds(1); // what comes later is believed
        }
        library.works.values().forEach(library::claim);
        return library;
    }

    Collection<Described> works() {
        return works.values();
    }

    /** Lines that are no works, each with the reason. */
    List<String> rejected() {
        return rejected;
    }

    Optional<WorkId> work(WorkName name) {
        return claims.getOrDefault(name, Claims.NONE).winner(name);
    }

    Optional<Described> described(WorkId work) {
        return Optional.ofNullable(works.get(work.value()));
    }

    String title(WorkId work) {
        Described described = works.get(work.value());
        return described == null ? work.value() : described.title();
    }

    /** What the topology would make of these mentions. */
    List<Link> links(TextId source, List<Mention> mentions) {
        Map<String, Claims> byName = new HashMap<>();
        mentions.stream()
                .map(Mention::name)
                .filter(claims::containsKey)
                .forEach(name -> byName.put(name.toString(), claims.getOrDefault(name, Claims.NONE)));
        return resolver.resolve(new Mentions(source, Instant.EPOCH, mentions), new Answers(byName))
                .links();
    }

    private void apply(Change change) {
        switch (change) {
            case Change.Told(var work) ->
                works.put(
                        work.id().value(),
                        understanding.work(work, work.since()).event());
            case Change.Gone(var id, var _) -> works.remove(id.value());
        }
    }

    private void claim(Described work) {
        Claims.of(work)
                .forEach(name -> claims.merge(name, Claims.NONE.with(work.id()), (some, _) -> some.with(work.id())));
    }

    private static Set<String> summarisedByComments(Path file) throws IOException {
        ObjectMapper json = JsonEvents.mapper();
        Set<String> ids = new HashSet<>();
        try (Stream<String> lines = Files.lines(file)) {
            for (String line : lines.toList()) {
                Origin origin = json.readValue(line, Origin.class);
                if (origin.abstractSource().filter(COMMENTS::equals).isPresent()) {
                    ids.add(new WorkId(origin.id()).value());
                }
            }
        }
        return ids;
    }

    private record Origin(String id, Optional<String> abstractSource) {}

    private static Draft.Work withoutSummary(Draft.Work work) {
        return new Draft.Work(
                work.id(),
                work.title(),
                work.authors(),
                Optional.empty(),
                work.year(),
                work.published(),
                work.venue(),
                work.pages(),
                work.identifiers(),
                work.references());
    }
}
