package io.mayberelated.deploy.local;

import io.mayberelated.deploy.local.process.DataFolder;
import io.mayberelated.deploy.local.process.Ports;
import io.mayberelated.deploy.local.process.Site;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What is wanted, as said on the command line. */
record Options(boolean help, boolean demo, Duration readyWithin, Optional<Path> data, Ports ports) {
    /** Names a broker that is there already. */
    static final String BROKER_VARIABLE = "KAFKA_BOOTSTRAP_SERVERS";

    /** The words themselves. How they are explained stands in {@code help.txt}, which needs no build to be read. */
    interface Words {
        @Option(names = {"-h", "--help"})
        boolean help();

        @Option(names = "--no-demo")
        boolean noDemo();

        @Option(names = "--data", paramLabel = "FOLDER")
        Optional<Path> data();

        /** Added to each standard port, so that two systems can run side by side. */
        @Option(names = "--port-offset", paramLabel = "N", defaultValue = "0")
        int portOffset();

        @Option(names = "--door-port", paramLabel = "PORT")
        Optional<Integer> doorPort();

        @Option(names = "--ingest-port", paramLabel = "PORT")
        Optional<Integer> ingestPort();

        @Option(names = "--search-port", paramLabel = "PORT")
        Optional<Integer> searchPort();

        @Option(names = "--recommend-port", paramLabel = "PORT")
        Optional<Integer> recommendPort();

        @Option(names = "--broker-port", paramLabel = "PORT")
        Optional<Integer> brokerPort();

        @Option(names = "--controller-port", paramLabel = "PORT")
        Optional<Integer> controllerPort();

        /** To rebuild an index of a million works takes long; a start that is broken should end some time. */
        @Option(names = "--ready-within", paramLabel = "SECONDS", defaultValue = "600")
        int readyWithinSeconds();
    }

    /** @throws CannotRun when the words make no sense; the message says which */
    static Options parse(String... arguments) {
        try {
            Words words = CommandLine.populateSpec(Words.class, arguments);
            return new Options(
                    words.help(),
                    !words.noDemo(),
                    Duration.ofSeconds(words.readyWithinSeconds()),
                    words.data(),
                    ports(words));
        } catch (ParameterException | IllegalArgumentException e) {
            throw new CannotRun("%s (bin/up --help lists what can be said)".formatted(e.getMessage()));
        }
    }

    Site site(Path project, Map<String, String> environment) {
        return new Site(
                project,
                new DataFolder(data.orElse(project.resolve("data"))),
                ports,
                Optional.ofNullable(environment.get(BROKER_VARIABLE)).filter(named -> !named.isBlank()));
    }

    private static Ports ports(Words words) {
        Ports standard = Ports.STANDARD;
        int offset = words.portOffset();
        return new Ports(
                words.doorPort().orElse(standard.door() + offset),
                words.ingestPort().orElse(standard.ingest() + offset),
                words.searchPort().orElse(standard.search() + offset),
                words.recommendPort().orElse(standard.recommend() + offset),
                words.brokerPort().orElse(standard.broker() + offset),
                words.controllerPort().orElse(standard.controller() + offset));
    }
}
