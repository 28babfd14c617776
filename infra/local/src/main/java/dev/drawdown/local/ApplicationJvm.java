package dev.drawdown.local;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How the applications' JVMs are run on one machine: small heaps, and ready soon. */
final class ApplicationJvm {

    /** Further options for every application, such as {@code -XX:TieredStopAtLevel=4} for load. */
    private static final String MORE = "DRAWDOWN_JVM_OPTIONS";

    private ApplicationJvm() {}

    static List<String> options(int heapMegabytes, DataFolder folder) {
        return Stream.concat(
                        Stream.of(
                                "-Xms32m",
                                "-Xmx" + heapMegabytes + "m",
                                "-Xss512k",
                                "-XX:+UseSerialGC",
                                // The first compiler alone: a third of the work until ready.
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+ExitOnOutOfMemoryError",
                                "-Djava.io.tmpdir=" + folder.path("tmp"),
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow"),
                        Optional.ofNullable(System.getenv(MORE)).stream()
                                .flatMap(text -> Stream.of(text.strip().split("\\s+")))
                                .filter(option -> !option.isEmpty()))
                .toList();
    }
}
