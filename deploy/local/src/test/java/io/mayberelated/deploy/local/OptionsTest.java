package io.mayberelated.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayberelated.deploy.local.process.Ports;
import io.mayberelated.deploy.local.process.Service;
import io.mayberelated.deploy.local.process.Site;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class OptionsTest {
    private static final Path PROJECT = Path.of("/project");

    @Test
    void withoutOptionsItIsTheStandardSiteInTheProject() {
        Options options = Options.parse();

        Site site = options.site(PROJECT, Map.of());

        assertThat(site.data().root()).isEqualTo(Path.of("/project/data"));
        assertThat(site.ports()).isEqualTo(Ports.STANDARD);
        assertThat(site.bootstrapServers()).isEqualTo("127.0.0.1:9092");
        assertThat(options.demo()).isTrue();
        assertThat(options.readyWithin()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void anOffsetMovesAllPortsButThoseThatAreNamed() {
        Options options = Options.parse("--port-offset", "100", "--search-port=9999");

        assertThat(options.site(PROJECT, Map.of()).ports()).isEqualTo(new Ports(8180, 8181, 9999, 8183, 9192, 9193));
    }

    @Test
    void aBrokerThatTheEnvironmentNamesIsUsed() {
        Site site = Options.parse().site(PROJECT, Map.of("KAFKA_BOOTSTRAP_SERVERS", "kafka:9092"));

        assertThat(site.namedBroker()).contains("kafka:9092");
    }

    @Test
    void servicesListenWhereTheOptionsSay() {
        Site site = Options.parse("--recommend-port", "7000").site(PROJECT, Map.of());

        assertThat(site.address(Service.RECOMMEND)).hasToString("http://127.0.0.1:7000");
    }

    @Test
    void anUnknownOptionIsNamed() {
        assertThatThrownBy(() -> Options.parse("--detach"))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("--detach")
                .hasMessageContaining("--help");
    }

    @Test
    void twoOnOnePortAreRefused() {
        assertThatThrownBy(() -> Options.parse("--search-port", "8081"))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("8081");
    }

    @Test
    void theHelpExplainsEachOptionAndNoOther() throws IOException {
        Set<String> known = CommandLine.Model.CommandSpec.forAnnotatedObject(Options.Words.class)
                .optionsMap()
                .keySet();

        Set<String> explained = Pattern.compile("(?m)^ +(?:(-\\w), )?(--[a-z-]+)")
                .matcher(help())
                .results()
                .flatMap(found -> Stream.of(found.group(1), found.group(2)))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(explained).containsExactlyInAnyOrderElementsOf(known);
    }

    private static String help() throws IOException {
        try (InputStream text = Objects.requireNonNull(Options.class.getResourceAsStream("help.txt"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
