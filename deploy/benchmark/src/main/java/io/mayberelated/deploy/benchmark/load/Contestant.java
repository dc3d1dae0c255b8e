package io.mayberelated.deploy.benchmark.load;

import io.mayberelated.deploy.benchmark.client.Asker;
import io.mayberelated.deploy.benchmark.client.HttpAsker;
import io.mayberelated.deploy.benchmark.client.HttpRequestBytes;
import io.mayberelated.deploy.benchmark.server.SearchService;
import io.mayberelated.deploy.benchmark.server.Server;
import java.util.List;
import java.util.stream.Stream;

/**
 * One that is asked.
 *
 * @param pid the process that does the work
 */
record Contestant(String name, long pid, Asker.Source askers) {
    static Contestant of(Server server, List<String> questions) {
        return new Contestant(
                server.name(), server.pid(), askers(server, questions.stream().map(server::question)));
    }

    static Contestant withSnippets(SearchService search, List<String> questions) {
        return new Contestant(
                "with snippets", search.pid(), askers(search, questions.stream().map(search::questionWithSnippets)));
    }

    private static Asker.Source askers(Server server, Stream<HttpRequestBytes> questions) {
        return HttpAsker.of(server.address(), questions.toList());
    }
}
