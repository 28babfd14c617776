package dev.drawdown.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The pid file that a killed PostgreSQL leaves behind. */
final class StalePostmaster {

    private StalePostmaster() {}

    /**
     * Removes the file when its number now belongs to some other program, which PostgreSQL would
     * take for a server of its own. A dead number PostgreSQL sees through itself.
     */
    static void clear(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        var first = Files.readString(pidFile).lines().findFirst().orElse("").strip();
        if (!first.matches("[0-9]{1,18}") || takenByAnother(Long.parseLong(first))) {
            Files.deleteIfExists(pidFile);
        }
    }

    private static boolean takenByAnother(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .filter(command -> !command.endsWith("/postgres"))
                .isPresent();
    }
}
