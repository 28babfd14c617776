package dev.drawdown.local;

import dev.drawdown.servers.ChildProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the class archives that are still lacking, one after the other, in the background. */
final class Archivist {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private @Nullable ChildProcess work;
    private boolean stopped;

    void begin(List<ClassArchive> lacking) {
        Thread.ofPlatform()
                .daemon()
                .name("class-archives")
                .start(() -> lacking.forEach(this::make));
    }

    synchronized void stop() {
        stopped = true;
        if (work != null) {
            work.stop(PATIENCE);
        }
    }

    /** Without an archive the next start is slower, nothing else. */
    private void make(ClassArchive archive) {
        try {
            ChildProcess making;
            synchronized (this) {
                if (stopped) {
                    return;
                }
                making = ChildProcess.start(archive.making());
                work = making;
            }
            if (making.ended().join() == 0) {
                archive.keep();
            }
        } catch (IOException e) {
            System.err.println("A class archive could not be made: " + e);
        }
    }
}
