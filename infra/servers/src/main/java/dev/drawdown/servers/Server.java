package dev.drawdown.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** One server with its folder and port, started as a process of its own and restartable at will. */
public abstract sealed class Server permits Postgres, Kafka, Redis {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration STEP = Duration.ofMillis(25);
    private static final int LOG_TAIL = 2_000;

    private final Path folder;
    private final int port;
    private @Nullable ChildProcess process;

    Server(Path folder, int port) {
        this.folder = folder.toAbsolutePath();
        this.port = port;
    }

    /** Makes an empty folder ready for the first start, and refuses a damaged one. */
    public abstract void prepare();

    /** How its process is started. */
    public abstract ChildSpec spec();

    /** Whether it serves a client now. */
    public abstract boolean answers();

    /** What is to be done whenever it has come up; safe to repeat. */
    public void settle() {}

    public final Path folder() {
        return folder;
    }

    public final int port() {
        return port;
    }

    /** Starts it and returns when it answers. */
    public final void start() {
        prepare();
        var started = ChildProcess.start(spec());
        process = started;
        Awaitility.await(spec().name())
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(STEP)
                .failFast(() -> refuseIfEnded(started))
                .until(this::answers);
        settle();
    }

    /** Ends it in good order. */
    public final void stop() {
        process().stop(PATIENCE);
    }

    public final void kill() {
        process().kill();
    }

    public final void pause() {
        process().pause();
    }

    public final void resume() {
        process().resume();
    }

    /** The process of the last start. */
    public final ChildProcess process() {
        return Objects.requireNonNull(process, "not started yet");
    }

    private void refuseIfEnded(ChildProcess started) throws IOException {
        if (!started.alive()) {
            var log = Files.readString(started.spec().log());
            throw new ServerFailure(
                    "%s ended at its start: %s"
                            .formatted(
                                    spec().name(),
                                    log.substring(Math.max(0, log.length() - LOG_TAIL))));
        }
    }
}
