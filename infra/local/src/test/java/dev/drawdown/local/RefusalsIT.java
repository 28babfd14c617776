package dev.drawdown.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drawdown.servers.FreePorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps the system from starting is said in one sentence, and nothing is left running. */
class RefusalsIT {

    @TempDir Path data;

    private final int port = FreePorts.next(14);

    @Test
    void a_port_in_use_is_named_with_the_way_out() throws IOException {
        try (var other = new ServerSocket()) {
            other.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port + 11));
            refused(this::start, "Port %d is in use".formatted(port + 11), "-Dport=N");
        }
    }

    @Test
    void a_second_launcher_on_the_same_data_folder_is_refused() {
        try (var first = DataFolder.open(data)) {
            assertThat(first.first()).isTrue();
            refused(this::start, "Another launcher already runs on the data folder");
        }
    }

    @Test
    void a_data_folder_that_cannot_be_written_is_refused() throws IOException {
        var file = Files.createFile(data.resolve("file"));
        refused(
                () -> LocalSystem.start(TestSystem.settings(file.resolve("data"), port)),
                "cannot be used");
    }

    @Test
    void a_data_folder_of_another_postgresql_is_refused() throws IOException {
        keepSecrets();
        write("postgresql/data/PG_VERSION", "17\n");
        refused(this::start, "written by PostgreSQL 17");
    }

    @Test
    void a_data_folder_without_its_version_is_refused() throws IOException {
        keepSecrets();
        write("postgresql/data/postgresql.conf", "");
        refused(this::start, "PG_VERSION is missing");
    }

    @Test
    void broken_kafka_properties_are_refused() throws IOException {
        keepSecrets();
        write("kafka/log/meta.properties", "broken");
        refused(this::start, "meta.properties is missing in it or broken");
    }

    @Test
    void lost_or_damaged_keys_are_never_replaced_by_new_ones() throws IOException {
        write("postgresql/data/PG_VERSION", "18\n");
        refused(this::start, "passwords and keys", "missing or unreadable");
        write("secrets.properties", "postgres=secret\n");
        refused(this::start, "passwords and keys", "owner is missing");
    }

    @Test
    void a_damaged_signing_key_is_refused() throws IOException {
        keepSecrets();
        write("identity/signing-key.json", "{}");
        refused(this::start, "the identity server's key", "cannot be read");
    }

    @Test
    void passwords_and_keys_are_readable_by_their_owner_only() throws IOException {
        keepSecrets();
        assertThat(Files.getPosixFilePermissions(data.resolve("secrets.properties")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    private void start() {
        LocalSystem.start(TestSystem.settings(data, port)).close();
    }

    private void keepSecrets() {
        Secrets.keptIn(data.resolve("secrets.properties"), true);
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(data.resolve(file).getParent());
        Files.writeString(data.resolve(file), text);
    }

    private static void refused(ThrowingCallable start, String... words) {
        assertThatThrownBy(start).message().contains(words).doesNotContain("\n");
        assertThat(ProcessHandle.current().children())
                .noneMatch(
                        child ->
                                child.info()
                                        .commandLine()
                                        .filter(line -> !line.contains("drawdown-guard"))
                                        .isPresent());
    }
}
