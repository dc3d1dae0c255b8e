package io.mayberelated.deploy.local.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.deploy.local.process.Service;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesTest {
    @ParameterizedTest
    @CsvSource({
        "PUT, /v1/comments/try:1, INGEST",
        "PUT, /v1/works/arxiv:2402.10877, INGEST",
        "DELETE, /v1/works/doi:10.1%2Fx, INGEST",
        "POST, /v1/imports, INGEST",
        "GET, /v1/imports/7, INGEST",
        "GET, /v1/sources, INGEST",
        "GET, /v1/submissions/0-55, INGEST",
        "GET, /v1/search, SEARCH",
        "GET, /v1/suggest, SEARCH",
        "POST, /v1/similar, SEARCH",
        "GET, /v1/works/arxiv:2402.10877, SEARCH",
        "GET, /v1/works/arxiv:2402.10877/mentions, SEARCH",
        "GET, /v1/comments/try:1, SEARCH",
        "GET, /graph/v1/paper/search, SEARCH",
        "GET, /v1/works/arxiv:2402.10877/recommendations, RECOMMEND",
        "GET, /v1/works/doi:10.1%2Fx/graph, RECOMMEND",
        "GET, /v1/comments/try:1/recommendations, RECOMMEND",
        "POST, /v1/recommendations, RECOMMEND",
        "GET, /recommendations/v1/papers/forpaper/7, RECOMMEND",
        "POST, /v1/subscriptions, RECOMMEND",
        "GET, /search, RECOMMEND",
        "GET, /works/arxiv:2402.10877, RECOMMEND",
        "GET, /v1/searching, RECOMMEND",
        "GET, /, RECOMMEND",
    })
    void eachAddressHasTheServiceThatAnswersIt(String method, String path, Service service) {
        assertThat(Routes.of(method, path)).isEqualTo(service);
    }
}
