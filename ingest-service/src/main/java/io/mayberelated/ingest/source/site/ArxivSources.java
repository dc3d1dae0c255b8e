package io.mayberelated.ingest.source.site;

import io.mayberelated.ingest.source.Access;
import io.mayberelated.ingest.source.Offer;
import io.mayberelated.ingest.source.SourceProfile;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What is read of arXiv on and on: subjects and standing questions. */
public final class ArxivSources {
    private final Access arxiv;
    private final InstantSource clock;

    /** @param arxiv the way for all that is asked of it */
    public ArxivSources(Access arxiv, InstantSource clock) {
        this.arxiv = arxiv;
        this.clock = clock;
    }

    public List<Offer> of(ArxivConfig config) {
        return Stream.concat(harvests(config), searches(config)).toList();
    }

    private Stream<Offer> harvests(ArxivConfig config) {
        return config.harvest().sets().orElse(Set.of()).stream().sorted().map(set -> {
            SourceProfile profile = profile(
                    config,
                    "harvest/" + set,
                    "all that changed in " + set,
                    config.harvest().interval());
            return new Offer(
                    new ArxivHarvest(profile, config.harvest(), set, arxiv.outbound(), clock),
                    arxiv.hold(),
                    config.enabled());
        });
    }

    private Stream<Offer> searches(ArxivConfig config) {
        return config.search().queries().entrySet().stream().map(query -> {
            SourceProfile profile = profile(
                    config,
                    "search/" + query.getKey(),
                    "papers that answer " + query.getValue(),
                    config.search().interval());
            return new Offer(
                    new ArxivSearch(profile, config.search(), query.getValue(), arxiv.outbound(), clock),
                    arxiv.hold(),
                    config.enabled());
        });
    }

    private static SourceProfile profile(ArxivConfig config, String stream, String reads, Duration interval) {
        return new SourceProfile("arxiv/" + stream, "arxiv", reads, config.terms(), interval, config.pause());
    }
}
