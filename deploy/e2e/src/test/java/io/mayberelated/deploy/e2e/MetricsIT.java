package io.mayberelated.deploy.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mayberelated.deploy.local.process.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is watched is there: a panel or an alert of a figure that nobody measures is silent for ever. */
@ExtendWith(SharedWorld.class)
class MetricsIT {
    private static final Path MONITORING = World.PROJECT.resolve("deploy/kubernetes/components/monitoring");
    private static final Pattern METRIC = Pattern.compile("\\b(?:mayberelated|http|jvm|process)_[a-z0-9_]+");
    private static final Pattern RUNBOOK = Pattern.compile("runbook: deploy/runbooks.md#(\\S+)");

    private final World world;

    MetricsIT(World world) {
        this.world = world;
    }

    @Test
    void everyQueryOfTheDashboardNamesAFigureThatThereIs() throws IOException {
        JsonNode dashboard =
                new ObjectMapper().readTree(MONITORING.resolve("dashboard.json").toFile());

        List<String> queries = dashboard.findValuesAsText("expr");

        assertThat(queries)
                .hasSizeGreaterThan(20)
                .allSatisfy(query -> assertThat(metrics(query)).isNotEmpty());
        assertThat(measured()).containsAll(metrics(String.join(" ", queries)));
    }

    @Test
    void everyAlertIsOfAFigureThatThereIs() throws IOException {
        String alerts = Files.readString(MONITORING.resolve("alerts.yaml"));

        assertThat(measured()).containsAll(metrics(alerts));
    }

    @Test
    void everyAlertHasItsSectionInTheRunbooks() throws IOException {
        String alerts = Files.readString(MONITORING.resolve("alerts.yaml"));
        Set<String> sections = Files.readAllLines(World.PROJECT.resolve("deploy/runbooks.md")).stream()
                .filter(line -> line.startsWith("#"))
                .map(line ->
                        line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT).replace(' ', '-'))
                .collect(Collectors.toSet());

        List<String> named =
                RUNBOOK.matcher(alerts).results().map(found -> found.group(1)).toList();

        assertThat(named).hasSizeGreaterThan(5);
        assertThat(sections).containsAll(named);
    }

    @Test
    void anEndpointIsCountedByItsTemplate() {
        world.api().get(Service.SEARCH, "/v1/works/arxiv:0000.00000");

        assertThat(figures(Service.SEARCH))
                .contains("http_server_requests_seconds_count{")
                .contains("uri=\"/v1/works/{id: .+}\"")
                .doesNotContain("0000.00000");
    }

    private Set<String> measured() {
        world.api().get(Service.SEARCH, "/v1/search?q=agents"); // there is no figure of requests before the first
        return Arrays.stream(Service.values())
                .flatMap(service -> figures(service).lines())
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceFirst("[ {].*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String figures(Service service) {
        return world.api().get(service, "/q/metrics").body();
    }

    private static Collection<String> metrics(String query) {
        Stream<MatchResult> found = METRIC.matcher(query).results();
        return found.map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
