package io.mayberelated.ingest.source.site;

import io.mayberelated.ingest.source.Access;
import io.mayberelated.ingest.source.Offer;
import io.mayberelated.ingest.source.SourceProfile;
import java.time.InstantSource;
import java.util.List;

/** What is read of OpenReview on and on: the notes of each invitation. */
public final class OpenReviewSources {
    private final Access openReview;
    private final InstantSource clock;

    /** @param openReview the way for all that is asked of it */
    public OpenReviewSources(Access openReview, InstantSource clock) {
        this.openReview = openReview;
        this.clock = clock;
    }

    public List<Offer> of(OpenReviewConfig config) {
        return config.invitations().entrySet().stream()
                .map(each -> new Offer(
                        new OpenReviewNotes(
                                profile(config, each.getKey(), each.getValue()),
                                config,
                                each.getValue(),
                                openReview.outbound(),
                                clock),
                        openReview.hold(),
                        config.enabled()))
                .toList();
    }

    private static SourceProfile profile(OpenReviewConfig config, String name, String invitation) {
        return new SourceProfile(
                "openreview/" + name,
                "openreview",
                "notes under " + invitation,
                config.terms(),
                config.interval(),
                config.pause());
    }
}
