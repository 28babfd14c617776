package dev.drawdown.servers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A running child: in a session of its own, so that the terminal's Ctrl-C does not reach it. */
public final class ChildProcess {

    private final ChildSpec spec;
    private final Process process;

    private ChildProcess(ChildSpec spec, Process process) {
        this.spec = spec;
        this.process = process;
    }

    public static ChildProcess start(ChildSpec spec) {
        var command = new ArrayList<>(List.of("setsid"));
        command.addAll(spec.command());
        var builder =
                new ProcessBuilder(command)
                        .redirectInput(Redirect.from(new File("/dev/null")))
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.appendTo(spec.log().toFile()));
        builder.environment().putAll(spec.environment());
        try {
            Files.createDirectories(spec.log().toAbsolutePath().getParent());
            var child = new ChildProcess(spec, builder.start());
            Guard.shared().watch(child.pid(), spec.stopSignal());
            var _ = child.ended().thenRun(() -> Guard.shared().forget(child.pid()));
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException("%s could not be started".formatted(spec.name()), e);
        }
    }

    public ChildSpec spec() {
        return spec;
    }

    public long pid() {
        return process.pid();
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** Completes when the process has ended, for whatever reason. */
    public CompletableFuture<Integer> ended() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** Asks the process to end; kills it when it has not within {@code patience}. */
    public void stop(Duration patience) {
        signal(spec.stopSignal());
        signal("CONT");
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
    }

    /** SIGKILL: no farewell, and no flush of what the process still held. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** SIGSTOP: the process keeps its connections and locks, and does nothing. */
    public void pause() {
        signal("STOP");
    }

    /** SIGCONT: ends {@link #pause()}. */
    public void resume() {
        signal("CONT");
    }

    private void signal(String signal) {
        if (!process.isAlive()) {
            return;
        }
        try {
            new ProcessBuilder("sh", "-c", "kill -s \"$0\" \"$1\"", signal, Long.toString(pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException("No shell to send a signal with", e);
        }
    }
}
