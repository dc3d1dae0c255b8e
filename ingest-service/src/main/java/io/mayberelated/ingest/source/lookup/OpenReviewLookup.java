package io.mayberelated.ingest.source.lookup;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.WorkName;
import io.mayberelated.events.WorkName.Scheme;
import io.mayberelated.events.http.Refused;
import io.mayberelated.ingest.format.FileFormat;
import io.mayberelated.ingest.format.OpenReview;
import io.mayberelated.ingest.source.outbound.Addresses;
import io.mayberelated.ingest.source.outbound.Answer;
import io.mayberelated.ingest.source.outbound.Question;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Papers at OpenReview, by the note that opens their forum. */
record OpenReviewLookup(URI endpoint) implements LookupService {
    private static final ObjectMapper JSON = JsonEvents.mapper();

    private record Notes(Optional<List<Note>> notes) {
        private record Note(Optional<String> id) {}
    }

    @Override
    public String name() {
        return "openreview";
    }

    @Override
    public Set<Scheme> schemes() {
        return Set.of(Scheme.OPENREVIEW);
    }

    @Override
    public int batch() {
        return 1;
    }

    @Override
    public Question question(List<WorkName> names) {
        return Question.get(
                Addresses.with(endpoint, Map.of("id", names.getFirst().value())));
    }

    @Override
    public FileFormat format() {
        return new OpenReview();
    }

    /** A note that is not for everybody is forbidden, which says nothing of the next one. */
    @Override
    public boolean isUnknown(Answer.Said said) {
        return LookupService.super.isUnknown(said)
                || (said.status() == 403 && said.text().contains("ForbiddenError"));
    }

    @Override
    public Set<WorkName> known(List<WorkName> names, Answer.Said said) {
        try {
            boolean isThere = JSON.readValue(said.body(), Notes.class).notes().orElse(List.of()).stream()
                    .flatMap(note -> note.id().stream())
                    .anyMatch(names.getFirst().value()::equals);
            return isThere ? Set.copyOf(names) : Set.of();
        } catch (IOException e) {
            throw Refused.invalid("/", "JSON as OpenReview answers it: " + e.getMessage());
        }
    }
}
