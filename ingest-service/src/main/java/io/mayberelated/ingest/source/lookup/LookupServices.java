package io.mayberelated.ingest.source.lookup;

import io.mayberelated.ingest.source.Access;
import io.mayberelated.ingest.source.SourceProfile;
import io.mayberelated.ingest.source.outbound.Outside;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The services that can be asked for a work, in the order of asking: first who registered the name, for nobody knows
 * better; then Semantic Scholar, which has abstracts; then OpenAlex, which has most.
 */
public final class LookupServices {
    private final LookupConfigs configs;
    private final Outside outside;
    private final Optional<String> mail;

    /** @param contact of whoever runs this; services that ask for a mail address get it where it is one */
    public LookupServices(LookupConfigs configs, Outside outside, Optional<String> contact) {
        this.configs = configs;
        this.outside = outside;
        this.mail = contact.map(address -> address.replaceFirst("^mailto:", ""))
                .filter(address -> address.matches("[^\\s@/]+@[^\\s@/]+"));
    }

    record Known(LookupService service, Access access, SourceProfile profile, boolean isOn) {}

    /** @param arxiv and openReview the ways to services that are not only asked for single works */
    List<Known> inOrder(Access arxiv, Access openReview) {
        return List.of(arxiv(arxiv), openReview(openReview), crossref(), semanticScholar(), openAlex());
    }

    private Known arxiv(Access access) {
        var config = configs.arxiv();
        return new Known(
                new ArxivLookup(config.search().endpoint(), config.lookup().batch()),
                access,
                profile("arxiv", config.terms(), config.pause()),
                config.enabled() && config.lookup().enabled());
    }

    private Known openReview(Access access) {
        var config = configs.openReview();
        return new Known(
                new OpenReviewLookup(config.endpoint()),
                access,
                profile("openreview", config.terms(), config.pause()),
                config.enabled() && config.lookup().enabled());
    }

    private Known crossref() {
        var config = configs.crossref();
        return new Known(
                new CrossrefLookup(config.endpoint(), mail()),
                access(config.pause()),
                profile("crossref", config.terms(), config.pause()),
                config.enabled());
    }

    private Known semanticScholar() {
        var config = configs.semanticScholar();
        return new Known(
                new SemanticScholarLookup(config),
                access(config.pause()),
                profile("semantic-scholar", config.terms(), config.pause()),
                config.enabled());
    }

    private Known openAlex() {
        var config = configs.openAlex();
        Map<String, String> parameters = new LinkedHashMap<>(mail());
        config.apiKey().ifPresent(key -> parameters.put("api_key", key));
        return new Known(
                new OpenAlexLookup(config.endpoint(), parameters),
                access(config.pause()),
                profile("openalex", config.terms(), config.pause()),
                config.enabled());
    }

    private Map<String, String> mail() {
        return mail.map(address -> Map.of("mailto", address)).orElse(Map.of());
    }

    private Access access(Duration pause) {
        return Access.by(outside.atPace(pause));
    }

    private SourceProfile profile(String kind, URI terms, Duration pause) {
        return new SourceProfile(
                "lookup/" + kind,
                kind,
                "works that texts name and nobody has handed in",
                terms,
                configs.lookup().interval(),
                pause);
    }
}
