package io.mayberelated.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.deploy.local.process.DataFolder;
import io.mayberelated.deploy.local.process.Ports;
import io.mayberelated.deploy.local.process.Site;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {
    @TempDir
    private Path folder;

    @Test
    void nothingIsInTheWayOfABuiltProjectOnFreePorts() throws IOException {
        FakeProject.in(folder);

        Preflight preflight = new Preflight(site(Ports.free(), Optional.empty()));

        assertThat(preflight.ofMachine()).isEmpty();
        assertThat(preflight.ofNetwork()).isEmpty();
    }

    @Test
    void aTakenPortIsNamedWithTheOptionThatChangesIt() throws IOException {
        Ports free = Ports.free();
        try (ServerSocket _ = new ServerSocket(free.search(), 1, InetAddress.getLoopbackAddress())) {

            List<String> obstacles = new Preflight(site(free, Optional.empty())).ofNetwork();

            assertThat(obstacles)
                    .singleElement()
                    .asString()
                    .contains("Port " + free.search(), "search-service", "--search-port");
        }
    }

    @Test
    void theBrokersPortsDoNotMatterWhenAnotherBrokerIsUsed() throws IOException {
        Ports free = Ports.free();
        try (ServerSocket broker = new ServerSocket(free.broker(), 1, InetAddress.getLoopbackAddress())) {

            List<String> obstacles =
                    new Preflight(site(free, Optional.of("127.0.0.1:" + broker.getLocalPort()))).ofNetwork();

            assertThat(obstacles).isEmpty();
        }
    }

    @Test
    void aNamedBrokerThatIsSilentIsReported() {
        Ports free = Ports.free();

        List<String> obstacles = new Preflight(site(free, Optional.of("127.0.0.1:" + free.broker()))).ofNetwork();

        assertThat(obstacles)
                .singleElement()
                .asString()
                .contains("127.0.0.1:" + free.broker(), "KAFKA_BOOTSTRAP_SERVERS");
    }

    @Test
    void eachServiceThatIsNotBuiltIsNamed() {
        List<String> obstacles = new Preflight(site(Ports.free(), Optional.empty())).ofMachine();

        assertThat(obstacles)
                .hasSize(3)
                .anyMatch(said -> said.contains("ingest-service/target/quarkus-app/quarkus-run.jar"))
                .anyMatch(said -> said.contains("search-service/target/quarkus-app/quarkus-run.jar"))
                .anyMatch(said -> said.contains("recommend-service/target/quarkus-app/quarkus-run.jar"));
    }

    @Test
    void aDataFolderThatCannotBeOneIsReported() throws IOException {
        FakeProject.in(folder);
        Files.writeString(folder.resolve("data"), "a file");

        List<String> obstacles = new Preflight(site(Ports.free(), Optional.empty())).ofMachine();

        assertThat(obstacles)
                .singleElement()
                .asString()
                .contains(folder.resolve("data").toString(), "--data");
    }

    @Test
    void aFullDiskIsReportedWithWhatIsFreeAndNeeded() {
        assertThat(Preflight.room(folder, 12_000_000))
                .hasValueSatisfying(said -> assertThat(said).contains("12 MB", "500 MB"));
    }

    @Test
    void anOldJdkIsReported() {
        assertThat(Preflight.java(21))
                .hasValueSatisfying(said -> assertThat(said).contains("25", "21", "JAVA_HOME"));
    }

    private Site site(Ports ports, Optional<String> broker) {
        return new Site(folder, new DataFolder(folder.resolve("data")), ports, broker);
    }
}
