package io.mayberelated.recommend.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointGuardTest {
    private static final URI PUBLIC = URI.create("https://example.org/hook");

    private final EndpointGuard guard = new EndpointGuard(_ -> List.of(address("93.184.215.14")), Set.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/",
                "http://127.0.0.1/",
                "https://127.0.0.1/",
                "https://127.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0177.0.0.1/",
                "https://017700000001/",
                "https://[::1]/",
                "https://[::]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[::127.0.0.1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[2002:7f00:1::]/",
                "https://[fd00::1]/",
                "https://[fe80::1]/",
                "https://[ff02::1]/",
                "https://10.0.0.1/",
                "https://100.64.0.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://172.16.0.1/",
                "https://192.168.0.1/",
                "https://198.18.0.1/",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                "https://0.0.0.0/",
                "https://user@example.org/",
                "https://user:secret@example.org/",
                "https://example.org/#fragment",
                "ftp://example.org/",
                "file:///etc/passwd",
                "mailto:somebody@example.org",
                "/relative"
            })
    void whatIsNoPublicAddressIsRefusedByItsForm(String url) {
        assertThat(guard.objection(URI.create(url))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/\r\nHost: evil", "https://exa mple.org/", "https://example.org\n/"})
    void lineFeedsAreNoPartOfAnAddress(String url) {
        assertThatThrownBy(() -> URI.create(url)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/hook?a=b", "https://example.org:8443/", "https://93.184.215.14/"})
    void whatIsPublicIsTaken(String url) {
        assertThat(guard.objection(URI.create(url))).isEmpty();
    }

    @Test
    void whatIsPublicLeadsToItsAddress() throws Exception {
        assertThat(guard.resolve(PUBLIC)).isEqualTo(address("93.184.215.14"));
    }

    @Test
    void aNameThatLeadsInsideIsRefused() {
        EndpointGuard inside = new EndpointGuard(_ -> List.of(address("10.1.2.3")), Set.of());

        assertThatThrownBy(() -> inside.resolve(PUBLIC)).hasMessageContaining("not public");
    }

    @Test
    void oneAddressInsideAmongSeveralIsEnough() {
        EndpointGuard both = new EndpointGuard(_ -> List.of(address("93.184.215.14"), address("127.0.0.1")), Set.of());

        assertThatThrownBy(() -> both.resolve(PUBLIC)).hasMessageContaining("not public");
    }

    @Test
    void aNameThatLeadsInsideTheSecondTimeIsRefusedThen() throws Exception {
        Deque<String> answers = new ArrayDeque<>(List.of("93.184.215.14", "127.0.0.1"));
        EndpointGuard rebound = new EndpointGuard(_ -> List.of(address(answers.removeFirst())), Set.of());
        rebound.resolve(PUBLIC);

        assertThatThrownBy(() -> rebound.resolve(PUBLIC)).hasMessageContaining("not public");
    }

    @Test
    void aNameThatLeadsNowhereIsRefused() {
        EndpointGuard nowhere = new EndpointGuard(
                host -> {
                    throw new UnknownHostException(host);
                },
                Set.of());

        assertThatThrownBy(() -> nowhere.resolve(PUBLIC)).hasMessageContaining("not known");
    }

    @Test
    void whatTheOperatorAllowsIsTakenAlsoWithoutTls() throws Exception {
        EndpointGuard open =
                new EndpointGuard(_ -> List.of(address("10.1.2.3")), Set.of("hooks.internal", "10.0.0.0/8"));

        assertThat(open.objection(URI.create("http://hooks.internal/"))).isEmpty();
        assertThat(open.resolve(URI.create("http://hooks.internal/"))).isEqualTo(address("10.1.2.3"));
        assertThat(open.objection(URI.create("http://10.9.9.9:8080/"))).isEmpty();
        assertThat(open.objection(URI.create("http://192.168.0.1/"))).isPresent();
    }

    private static InetAddress address(String literal) throws UnknownHostException {
        return InetAddress.getByName(literal);
    }
}
