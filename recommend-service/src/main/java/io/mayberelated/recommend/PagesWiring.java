package io.mayberelated.recommend;

import io.mayberelated.recommend.graph.SharedGraph;
import io.mayberelated.recommend.web.HttpSearchApi;
import io.mayberelated.recommend.web.SearchApi;
import io.mayberelated.recommend.web.Threads;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What the reading room is made of, beside what the service has anyway. */
@Singleton
final class PagesWiring {
    @Produces
    @Singleton
    SearchApi searchApi(RecommendConfig config) {
        return new HttpSearchApi(config.searchUrl(), config.pages().within());
    }

    @Produces
    @Singleton
    Threads threads(SharedGraph graph) {
        return new Threads(graph);
    }

    void close(@Disposes SearchApi api) {
        api.close();
    }
}
