package dev.drawdown.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardTest {

    @TempDir Path folder;

    /** A JVM that starts a child and has a temporary folder, and then just waits to be killed. */
    static final class Parent {

        private Parent() {}

        public static void main(String[] arguments) throws IOException {
            var temporary = Path.of(arguments[0]);
            Guard.shared().remove(temporary);
            var child =
                    ChildProcess.start(
                            new ChildSpec(
                                    "child",
                                    List.of("tail", "-f", "/dev/null"),
                                    Map.of(),
                                    temporary.resolve("child.log"),
                                    "TERM"));
            Files.writeString(Path.of(arguments[1]), child.pid() + "\n");
            System.in.read();
        }
    }

    @Test
    void a_killed_parent_leaves_neither_its_children_nor_its_temporary_folder() throws IOException {
        var temporary = Files.createDirectory(folder.resolve("with a space"));
        var pidFile = folder.resolve("pid");
        var parent =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                ClassPath.ofThisProcess(),
                                Parent.class.getName(),
                                temporary.toString(),
                                pidFile.toString())
                        .redirectErrorStream(true)
                        .start();
        await().until(() -> Files.exists(pidFile) && Files.readString(pidFile).endsWith("\n"));
        var child = ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()));
        assertThat(child).get().matches(ProcessHandle::isAlive);

        parent.destroyForcibly();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(child).get().matches(one -> !one.isAlive()));
        await().atMost(Duration.ofSeconds(20)).until(() -> Files.notExists(temporary));
    }
}
