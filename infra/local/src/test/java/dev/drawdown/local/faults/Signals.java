package dev.drawdown.local.faults;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Signals to several processes at once. */
final class Signals {

    private Signals() {}

    /** To all of them in one call; those that are gone are passed over. */
    static void send(String signal, List<Long> pids) throws IOException, InterruptedException {
        if (pids.isEmpty()) {
            return;
        }
        var command = new ArrayList<>(List.of("sh", "-c", "kill -s \"$0\" \"$@\"", signal));
        pids.forEach(pid -> command.add(String.valueOf(pid)));
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** A process with everything it has started. */
    static List<Long> family(long pid) {
        return Stream.concat(Stream.of(pid), children(pid).stream()).toList();
    }

    /** What a process has started. */
    static List<Long> children(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .map(ProcessHandle::pid)
                .toList();
    }
}
