package io.mayberelated.deploy.benchmark.collection;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.CommentEvent;
import io.mayberelated.events.Event;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.JsonEvents.UnreadableEvent;
import io.mayberelated.events.Links;
import io.mayberelated.events.WorkEvent;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class GraphEventsTest {
    private final JsonEvents json = new JsonEvents();
    private final GraphEvents events = new GraphEvents(Literature.of(1_000));

    @Test
    void worksAreAsTheServicesReadThem() throws Exception {
        WorkEvent work = read(events.work(7), WorkEvent.class);

        assertThat(work.id().value()).isEqualTo(events.work(7).key());
    }

    @Test
    void aPassageStandsInItsComment() throws Exception {
        CommentEvent.Posted comment = (CommentEvent.Posted) read(events.comment(7), CommentEvent.class);

        Links links = read(events.named(7), Links.class);

        assertThat(links.links())
                .isNotEmpty()
                .allSatisfy(link -> assertThat(comment.text())
                        .contains(link.place().orElseThrow().passage().exact()));
    }

    @Test
    void whatAWorkCitesIsReadAsReferences() throws Exception {
        Links links = read(events.references(999), Links.class);

        assertThat(links.links()).isNotEmpty().allMatch(link -> link.target().isPresent());
    }

    private <T extends Event> T read(GraphEvents.Event event, Class<T> type) throws UnreadableEvent {
        return json.read(event.value().getBytes(StandardCharsets.UTF_8), type);
    }
}
