package io.mayberelated.recommend;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Where the service keeps what it must not lose, whom it asks, and how much it takes on. */
@ConfigMapping(prefix = "recommend")
public interface RecommendConfig {
    /** Where the database is, unless another is named. Only one process can use a folder. */
    @WithDefault("data/recommend")
    Path dataFolder();

    /** Where search-service is; without it there are fewer candidates. */
    @WithDefault("http://127.0.0.1:8082")
    URI searchUrl();

    Database database();

    SimilarTexts similarTexts();

    Subscriptions subscriptions();

    Notify notifier();

    Streams streams();

    Posting webhooks();

    Pages pages();

    /** Another database than H2 in the data folder. */
    interface Database {
        /** A JDBC address, for several replicas that share the subscriptions. */
        Optional<String> url();

        Optional<String> user();

        Optional<String> password();
    }

    /** How search-service is asked. */
    interface SimilarTexts {
        /** How long a reader waits for it at most. */
        @WithDefault("PT0.8S")
        Duration within();

        /** For how long it is left alone once most questions failed. */
        @WithDefault("PT5S")
        Duration leftAlone();
    }

    /** The reading room. */
    interface Pages {
        /** How long a page waits for search-service at most. */
        @WithDefault("PT5S")
        Duration within();
    }

    /** How much subscribing is taken on. */
    interface Subscriptions {
        /** In all. */
        @WithDefault("100000")
        int max();

        /** From one address. */
        @WithDefault("1000")
        int maxOfEach();
    }

    /** How subscribers are told. */
    interface Notify {
        /** The consumer group under which replicas share the work. */
        @WithDefault("recommend-notify")
        String group();

        /**
         * How long after a comment it is known which works it names, as a rule. One whose words somebody waits for and that
         * names none by then is itself what to read.
         */
        @WithDefault("PT2S")
        Duration settlesIn();

        /** How long a graph that lags behind the log is waited for before the batch is tried anew. */
        @WithDefault("PT30S")
        Duration graphWithin();
    }

    /** How much is kept for streams. */
    interface Streams {
        /** The latest events of each subscription. */
        @WithDefault("256")
        int eventsOfEach();

        /** About, for all subscriptions together; the oldest events go first. */
        @WithDefault("67108864")
        long bytesOfAll();

        /** How often a stream on which nothing happens shows that it is alive. */
        @WithDefault("PT15S")
        Duration heartbeat();
    }

    /** How events are posted. */
    interface Posting {
        /** How long an attempt may take from beginning to end. */
        @WithDefault("PT15S")
        Duration within();

        /** How long attempts may fail, one and all, before an endpoint is disabled. */
        @WithDefault("P3D")
        Duration disableAfter();

        /** Attempts under way at once. */
        @WithDefault("64")
        int inAll();

        /** Of these, to one host. */
        @WithDefault("4")
        int toEachHost();

        /**
         * Hosts, addresses and blocks of addresses that may be called although they are not public, also without TLS. A
         * subscriber can have anything behind them called: name no more than what is meant to be.
         */
        Optional<Set<String>> allow();
    }
}
