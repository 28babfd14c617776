package dev.drawdown.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Which process was started for a part, so that the next launcher finds what this one left. */
record PidFile(Path path) {

    private static final Duration CLOCK_STEP = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    void write(long pid) {
        try {
            Files.writeString(path, pid + " " + Instant.now().toEpochMilli());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the process that an earlier launcher left running, if it is still that one. */
    boolean endLeftover() {
        var left = leftover();
        left.ifPresent(PidFile::end);
        delete();
        return left.isPresent();
    }

    private Optional<ProcessHandle> leftover() {
        try {
            var words = Files.readString(path).strip().split(" ", -1);
            var started = Instant.ofEpochMilli(Long.parseLong(words[1]));
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(process -> startedAt(process, started));
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** Numbers are reused: the same number at another time is a stranger. */
    private static boolean startedAt(ProcessHandle process, Instant started) {
        return process.info()
                .startInstant()
                .filter(at -> Duration.between(at, started).abs().compareTo(CLOCK_STEP) < 0)
                .isPresent();
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
