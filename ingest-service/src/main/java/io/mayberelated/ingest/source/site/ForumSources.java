package io.mayberelated.ingest.source.site;

import io.mayberelated.ingest.source.Hold;
import io.mayberelated.ingest.source.Offer;
import io.mayberelated.ingest.source.Source;
import io.mayberelated.ingest.source.SourceProfile;
import io.mayberelated.ingest.source.outbound.Outside;
import io.mayberelated.ingest.source.site.ForumQuery.Listing;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** All that is read of each forum: what is new, what was edited, and feeds for bad times. One way out for all of it. */
public final class ForumSources {
    private static final String COMMENTS_FEED = "/feed.xml?type=comments&view=allRecentComments";
    private static final String POSTS_FEED = "/feed.xml?view=frontpageRss&karmaThreshold=2";

    private final Outside outside;

    public ForumSources(Outside outside) {
        this.outside = outside;
    }

    public List<Offer> of(ForumConfig config) {
        List<Offer> offers = new ArrayList<>();
        config.sites().forEach((name, site) -> new Forum(name, site, offers).offer());
        return offers;
    }

    private final class Forum {
        private final String name;
        private final ForumConfig.Site site;
        private final List<Offer> offers;
        private final ForumInterface forum;
        private final Hold hold = new Hold();
        private final Hold feedHold = new Hold();

        Forum(String name, ForumConfig.Site site, List<Offer> offers) {
            this.name = name;
            this.site = site;
            this.offers = offers;
            this.forum = ForumInterface.of(site, outside);
        }

        void offer() {
            add(hold, texts("comments", "comments as they are written", Listing.COMMENTS));
            add(hold, texts("posts", "posts as they are written", Listing.POSTS));
            add(hold, edits("comment-edits", "comments that were edited", Listing.COMMENTS));
            add(hold, edits("post-edits", "posts that were edited", Listing.POSTS));
            add(hold, rechecks("comment-rechecks", "whether recent comments are still there"));
            add(feedHold, feed("comments-feed", "the latest comments", COMMENTS_FEED));
            add(feedHold, feed("posts-feed", "the latest posts", POSTS_FEED));
        }

        private void add(Hold shared, Source source) {
            offers.add(new Offer(source, shared, site.enabled()));
        }

        private Source texts(String stream, String reads, Listing listing) {
            return new ForumTexts(profile(stream, reads, site.interval()), forum, listing);
        }

        private Source edits(String stream, String reads, Listing listing) {
            return new ForumEdits(profile(stream, reads, site.editInterval()), forum, listing);
        }

        private Source rechecks(String stream, String reads) {
            return new ForumRechecks(profile(stream, reads, site.recheckInterval()), forum);
        }

        private Source feed(String stream, String reads, String path) {
            URI address = site.endpoint().resolve(path);
            return new ForumFeed(profile(stream, reads, site.feedInterval()), address, hold, forum);
        }

        private SourceProfile profile(String stream, String reads, Duration interval) {
            return new SourceProfile(
                    "forum/%s/%s".formatted(name, stream), "forum", reads, site.terms(), interval, site.pause());
        }
    }
}
