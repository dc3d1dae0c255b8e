package io.mayberelated.deploy.local.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.mayberelated.deploy.local.process.DataFolder;
import io.mayberelated.deploy.local.process.Ports;
import io.mayberelated.deploy.local.process.Service;
import io.mayberelated.deploy.local.process.Site;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadinessTest {
    private final Ports ports = Ports.free();
    private final HttpApi api =
            new HttpApi(new Site(Path.of("."), new DataFolder(Path.of(".")), ports, Optional.empty()));
    private HttpServer service;

    @BeforeEach
    void service() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.search()), 0);
        service.start();
    }

    @AfterEach
    void close() {
        service.stop(0);
        api.close();
    }

    @Test
    void aServiceThatSaysUpIsReady() {
        answers(200, """
                {"status":"UP","checks":[{"name":"index","status":"UP"}]}""");

        assertThat(Readiness.of(Service.SEARCH, api).ready()).isTrue();
    }

    @Test
    void whyItIsNotReadyIsToldInItsOwnWords() {
        answers(503, """
                {"status":"DOWN","checks":[{"name":"up","status":"UP"},
                {"name":"index","status":"DOWN","data":{"lag":1200,"reason":"reads the log"}}]}""");

        assertThat(Readiness.of(Service.SEARCH, api))
                .isEqualTo(new Readiness(false, "index: lag 1200, reason reads the log"));
    }

    @Test
    void aServiceThatDoesNotListenIsStarting() {
        service.stop(0);

        assertThat(Readiness.of(Service.SEARCH, api)).isEqualTo(new Readiness(false, "starting"));
    }

    private void answers(int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        service.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
