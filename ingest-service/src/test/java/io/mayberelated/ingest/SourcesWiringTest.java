package io.mayberelated.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayberelated.ingest.SourcesWiring.Offers;
import io.mayberelated.ingest.accept.Accepting;
import io.mayberelated.ingest.source.Access;
import io.mayberelated.ingest.source.Configs;
import io.mayberelated.ingest.source.FakeLog;
import io.mayberelated.ingest.source.FakeStates;
import io.mayberelated.ingest.source.FakeTime;
import io.mayberelated.ingest.source.Outsides;
import io.mayberelated.ingest.source.Pollers;
import io.mayberelated.ingest.source.Sleep;
import io.mayberelated.ingest.source.SourcesConfig;
import io.mayberelated.ingest.source.site.ArxivConfig;
import io.mayberelated.ingest.source.site.ArxivSources;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SourcesWiringTest {
    private final FakeTime time = new FakeTime("2026-03-01T12:00:00Z");

    @Test
    void whoAsksWithoutSayingWhoTheyAreIsNotStarted() {
        assertThatThrownBy(() -> pollers("true", Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "sources.contact must be set, since arxiv/harvest/cs:cs:AI is turned on: whoever is asked may want to know by whom");
    }

    @Test
    void whoIsOffNeedsNoContact() {
        assertThat(pollers("false", Map.of()).isAnyOn()).isFalse();
    }

    @Test
    void whoSaysWhoTheyAreMayAsk() {
        assertThat(pollers("true", Map.of("sources.contact", "mailto:reader@example.org"))
                        .isAnyOn())
                .isTrue();
    }

    private Pollers pollers(String enabled, Map<String, String> sources) {
        ArxivConfig arxiv = Configs.of(
                ArxivConfig.class, Map.of("sources.arxiv.enabled", enabled, "sources.arxiv.harvest.sets", "cs:cs:AI"));
        Offers offers = new Offers(new ArxivSources(Access.by(Outsides.way(time)), time).of(arxiv));
        return new SourcesWiring()
                .pollers(
                        offers,
                        Configs.of(SourcesConfig.class, sources),
                        new Accepting(new FakeLog(), time),
                        new FakeStates(),
                        new Sleep(time),
                        time,
                        new Random(7));
    }
}
