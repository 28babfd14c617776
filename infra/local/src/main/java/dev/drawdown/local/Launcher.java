package dev.drawdown.local;

import dev.drawdown.servers.ServerFailure;
import java.util.concurrent.CountDownLatch;

/** The main class of {@code ./mvnw -Prun}; runs inside Maven, so that Ctrl-C reaches it first. */
public final class Launcher {

    private Launcher() {}

    /**
     * Starts the system and stays until it is stopped; leaves Maven with 1 when it cannot start.
     */
    public static void main(String[] arguments) throws InterruptedException {
        var progress = new Progress(System.out);
        try {
            var settings = LaunchSettings.from(System.getProperties());
            progress.say("Drawdown starts on " + settings.data());
            var system = LocalSystem.start(settings, progress, Launcher::stopOnExit);
            if (settings.check()) {
                report(system, progress);
                system.close();
                return;
            }
            progress.say(Welcome.text(settings));
            system.playDemo(settings);
            system.archiveClasses();
            new CountDownLatch(1).await();
        } catch (LaunchRefused | ServerFailure e) {
            System.err.println("Drawdown cannot start: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void stopOnExit(LocalSystem system) {
        Runtime.getRuntime().addShutdownHook(new Thread(system::close, "stop-drawdown"));
    }

    private static void report(LocalSystem system, Progress progress) {
        progress.say("All ready after " + Progress.seconds(progress.elapsed()) + ".");
        var memory = system.memory();
        memory.forEach(
                (title, kib) ->
                        progress.say("  %-16s %5d MiB resident".formatted(title, kib >> 10)));
        var sum = memory.values().stream().mapToLong(Long::longValue).sum();
        progress.say("  %-16s %5d MiB resident".formatted("In sum", sum >> 10));
    }
}
