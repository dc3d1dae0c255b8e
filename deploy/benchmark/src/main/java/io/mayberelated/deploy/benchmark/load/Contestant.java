package io.mayberelated.deploy.benchmark.load;

import io.mayberelated.deploy.benchmark.client.Asker;
import io.mayberelated.deploy.benchmark.client.HttpAsker;
import io.mayberelated.deploy.benchmark.server.Server;
import java.util.List;

/**
 * One that is asked.
 *
 * @param pid the process that does the work
 */
record Contestant(String name, long pid, Asker.Source askers) {
    static Contestant of(Server server, List<String> questions) {
        return new Contestant(
                server.name(),
                server.pid(),
                HttpAsker.of(
                        server.address(),
                        questions.stream().map(server::question).toList()));
    }
}
