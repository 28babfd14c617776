package dev.drawdown.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What it takes to start one child process, and the signal that asks it to end. */
public record ChildSpec(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path log,
        String stopSignal) {

    public ChildSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** The same child, writing what it says to {@code other}. */
    public ChildSpec withLog(Path other) {
        return new ChildSpec(name, command, environment, other, stopSignal);
    }
}
