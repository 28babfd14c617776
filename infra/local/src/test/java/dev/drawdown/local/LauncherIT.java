package dev.drawdown.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawdown.servers.FreePorts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as {@code -Prun} starts it: its main class, on its runtime class path. */
class LauncherIT {

    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir Path folder;

    private final Path root = Path.of(System.getProperty("drawdown.root"));
    private final Ports ports = new Ports(FreePorts.next(14));

    @Test
    void a_killed_launcher_leaves_nothing_running_and_the_next_one_goes_on_with_its_books()
            throws Exception {
        var launcher = launch("first.log");
        await().atMost(LONG).until(() -> said("first.log").contains("Demo books       complete"));
        assertThat(said("first.log")).contains("Ctrl-C stops everything", "12 funds, 40 partners");
        assertThat(summaryOf("Northlight Pension Fund").json().path("funds")).hasSize(7);
        var children = launcher.descendants().toList();
        assertThat(children).hasSizeGreaterThan(7);

        launcher.destroyForcibly();

        await().atMost(LONG).until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
        var second = launch("second.log", "-Dcheck");
        assertThat(second.onExit().join().exitValue()).as(said("second.log")).isZero();
        assertThat(said("second.log"))
                .contains("All ready after", "In sum", "Drawdown has stopped.")
                .doesNotContain("Demo books");
    }

    @Test
    void what_keeps_it_from_starting_is_one_sentence_and_a_code_other_than_zero() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        try (var other = DataFolder.open(folder.resolve("data"))) {
            assertThat(other.first()).isTrue();
            assertThat(launch("refused.log").onExit().join().exitValue()).isEqualTo(1);
        }
        assertThat(said("refused.log").lines())
                .last()
                .asString()
                .startsWith("Drawdown cannot start: Another launcher already runs");
    }

    @Test
    void the_script_says_what_is_wrong_when_it_can_print_no_token() throws IOException {
        assertThat(script("nobody")).contains("unknown role 'nobody'");
        assertThat(script("lp:")).contains("a partner's token needs its reference");
        assertThat(script("auditor")).contains("does not answer: is the system running");
    }

    private Api.Answer summaryOf(String partner) throws IOException {
        var token = script("lp:" + partner).strip();
        return new Api(Api.at(ports.gateway()), token).get("/api/lp/summary");
    }

    /** What {@code infra/token.sh} prints for this system. */
    private String script(String who) throws IOException {
        var process =
                new ProcessBuilder(
                                root.resolve("infra/token.sh").toString(),
                                who,
                                Api.at(ports.gateway()))
                        .redirectErrorStream(true)
                        .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private Process launch(String log, String... options) throws IOException {
        var classPath =
                root.resolve("infra/local/target/classes")
                        + ":"
                        + Files.readString(root.resolve("infra/local/target/runtime.classpath"));
        var command =
                Stream.of(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Ddrawdown.root=" + root,
                                "-Ddata=" + folder.resolve("data"),
                                "-Dport=" + ports.gateway()),
                        List.of(options),
                        List.of("-cp", classPath, Launcher.class.getName()));
        return new ProcessBuilder(command.flatMap(List::stream).toList())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(log).toFile())
                .start();
    }

    private String said(String log) throws IOException {
        return Files.readString(folder.resolve(log));
    }
}
