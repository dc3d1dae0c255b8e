package io.mayberelated.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import io.mayberelated.ingest.format.Draft;
import io.mayberelated.ingest.identity.Identity.Change;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IdentityTest {
    private static final Instant MORNING = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-03-01T18:00:00Z");

    private final Identity identity = new Identity(new InMemory());

    @Test
    void recordsThatShareAnIdentifierAreOneWorkUnderTheFirstId() {
        identity.put(work("openreview:pOoKI3ouv1", "arxiv:2402.10877"), MORNING);

        List<Change> changes = identity.put(work("arxiv:2402.10877"), NOON);

        assertThat(told(changes).id()).isEqualTo(new WorkId("openreview:pOoKI3ouv1"));
        assertThat(told(changes).names()).contains(WorkName.parse("arxiv:2402.10877"));
    }

    @Test
    void twoSpellingsOfAForumIdAreOneWork() {
        identity.put(work("forum:G2Lne2Fi7Qra5Lbuf"), MORNING);

        List<Change> changes = identity.put(work("forum:lesswrong/G2Lne2Fi7Qra5Lbuf"), NOON);

        assertThat(told(changes).id()).isEqualTo(new WorkId("forum:G2Lne2Fi7Qra5Lbuf"));
    }

    @Test
    void aRecordThatJoinsTwoWorksEndsTheYoungerOne() {
        identity.put(work("arxiv:2402.10877"), MORNING);
        identity.put(work("openreview:pOoKI3ouv1"), NOON);

        List<Change> changes =
                identity.put(work("doi:10.1000/182", "openreview:pOoKI3ouv1", "arxiv:2402.10877"), EVENING);

        assertThat(changes)
                .first()
                .isEqualTo(new Change.Gone(
                        new WorkId("openreview:pOoKI3ouv1"), "it is the same work as arxiv:2402.10877"));
        assertThat(told(changes).records()).hasSize(3);
    }

    @Test
    void theSameAgainIsNoNews() {
        identity.put(work("arxiv:2402.10877"), MORNING);

        assertThat(identity.put(work("arxiv:2402.10877"), NOON)).isEmpty();
    }

    @Test
    void aSharedPageIsNotASharedIdentity() {
        identity.put(work("arxiv:2402.10877"), MORNING);
        Draft.Work other = new Draft.Work(
                new WorkId("url:example.org/notes"),
                "Notes",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(URI.create("https://arxiv.org/abs/2402.10877")),
                List.of(),
                List.of());

        List<Change> changes = identity.put(other, NOON);

        assertThat(told(changes).id()).isEqualTo(new WorkId("url:example.org/notes"));
    }

    @Test
    void aWorkStaysUntilItsLastRecordIsWithdrawn() {
        identity.put(work("openreview:pOoKI3ouv1", "arxiv:2402.10877"), MORNING);
        identity.put(work("arxiv:2402.10877"), NOON);

        List<Change> first = identity.withdraw(new WorkId("arxiv:2402.10877"), "gone");
        List<Change> last = identity.withdraw(new WorkId("openreview:pOoKI3ouv1"), "gone");

        assertThat(told(first).records()).hasSize(1);
        assertThat(last).containsExactly(new Change.Gone(new WorkId("openreview:pOoKI3ouv1"), "gone"));
    }

    @Test
    void whatIsNotKnownCannotBeWithdrawn() {
        assertThat(identity.withdraw(new WorkId("arxiv:2402.10877"), "gone")).isEmpty();
    }

    private static MergedWork told(List<Change> changes) {
        return ((Change.Told) changes.getLast()).work();
    }

    private static Draft.Work work(String id, String... identifiers) {
        List<WorkName> names = Arrays.stream(identifiers).map(WorkName::parse).toList();
        return new Draft.Work(
                new WorkId(id),
                "Robust agents learn causal world models",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                names,
                List.of());
    }

    private static final class InMemory implements Identity.Memory {
        private final Map<WorkName, WorkId> names = new HashMap<>();
        private final Map<WorkId, MergedWork> works = new HashMap<>();

        @Override
        public Optional<WorkId> workOf(WorkName name) {
            return Optional.ofNullable(names.get(name));
        }

        @Override
        public Optional<MergedWork> work(WorkId id) {
            return Optional.ofNullable(works.get(id));
        }

        @Override
        public void remember(MergedWork work) {
            work.identity().forEach(name -> names.put(name, work.id()));
            works.put(work.id(), work);
        }

        @Override
        public void forget(MergedWork work) {
            work.identity().forEach(name -> names.remove(name, work.id()));
            works.remove(work.id());
        }
    }
}
