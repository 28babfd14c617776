package dev.drawdown.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnixDomainSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServerChoiceTest {

    @Test
    void the_environment_says_embedded_or_containers_or_nothing() {
        assertThat(ServerChoice.of(null)).isEqualTo(ServerChoice.WHERE_POSSIBLE);
        assertThat(ServerChoice.of("")).isEqualTo(ServerChoice.WHERE_POSSIBLE);
        assertThat(ServerChoice.of("embedded")).isEqualTo(ServerChoice.EMBEDDED);
        assertThat(ServerChoice.of("containers")).isEqualTo(ServerChoice.CONTAINERS);
        assertThatThrownBy(() -> ServerChoice.of("docker"))
                .isInstanceOf(ServerFailure.class)
                .hasMessage("DRAWDOWN_TEST_SERVERS is embedded or containers, not docker");
    }

    @Test
    void where_no_container_can_be_started_the_server_is_embedded_unless_a_container_is_demanded() {
        assertThat(
                        ServerChoice.inContainerOrNot(
                                "One", ServerChoiceTest::unpullable, () -> "embedded"))
                .isEqualTo("embedded");
        assertThat(ServerChoice.inContainerOrNot("One", () -> "container", () -> "embedded"))
                .isEqualTo("container");
        assertThatThrownBy(
                        () ->
                                ServerChoice.CONTAINERS.start(
                                        "One", ServerChoiceTest::unpullable, () -> "embedded"))
                .hasMessage("the image cannot be pulled");
        assertThat(
                        ServerChoice.EMBEDDED.start(
                                "One", ServerChoiceTest::unpullable, () -> "embedded"))
                .isEqualTo("embedded");
    }

    @Test
    void the_engine_is_looked_for_where_docker_host_says() {
        assertThat(DockerEngine.addresses(Map.of("DOCKER_HOST", "unix:///run/engine.sock")))
                .containsExactly(UnixDomainSocketAddress.of("/run/engine.sock"));
        assertThat(DockerEngine.addresses(Map.of("DOCKER_HOST", "tcp://localhost:2375")))
                .containsExactly(new InetSocketAddress(InetAddress.getLoopbackAddress(), 2375));
        assertThat(DockerEngine.addresses(Map.of("DOCKER_HOST", "ssh://elsewhere"))).isEmpty();
    }

    @Test
    void an_engine_that_is_not_there_or_says_nothing_costs_two_seconds_at_most()
            throws IOException {
        long start = System.nanoTime();
        assertThat(DockerEngine.answersAt(UnixDomainSocketAddress.of("/run/nobody.sock")))
                .isFalse();
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(DockerEngine.answersAt(silent.getLocalSocketAddress())).isFalse();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void an_engine_that_answers_is_found() throws IOException {
        try (var engine = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answerOne(engine));
            assertThat(DockerEngine.answersAt(engine.getLocalSocketAddress())).isTrue();
        }
    }

    private static String unpullable() {
        throw new IllegalStateException("the image cannot be pulled");
    }

    private static void answerOne(ServerSocket engine) {
        try (var client = engine.accept()) {
            client.getOutputStream()
                    .write("HTTP/1.0 200 OK\r\n\r\nOK".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
