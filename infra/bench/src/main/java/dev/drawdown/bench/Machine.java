package dev.drawdown.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a run says of the machine it was on. */
final class Machine {

    private Machine() {}

    static String described() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return "%s, %d cores, %s; Java %s; load %.1f; %s"
                .formatted(
                        processor(),
                        Runtime.getRuntime().availableProcessors(),
                        system.getName() + " " + system.getVersion(),
                        Runtime.version(),
                        system.getSystemLoadAverage(),
                        java.time.Instant.now().truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
    }

    private static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException notLinux) {
            return System.getProperty("os.arch");
        }
    }
}
