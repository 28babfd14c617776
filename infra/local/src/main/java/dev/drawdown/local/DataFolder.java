package dev.drawdown.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder that holds everything of one system, locked for one launcher at a time. */
final class DataFolder implements AutoCloseable {

    private static final long LEAST_BYTES = 1L << 30;

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static DataFolder open(Path path) {
        try {
            Files.createDirectories(path);
            var lock =
                    FileChannel.open(
                            path.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            refuseSecondLauncher(path, lock);
            refuseFullDisk(path);
            for (var part : new String[] {"apps", "identity", "logs", "run", "tmp"}) {
                Files.createDirectories(path.resolve(part));
            }
            return new DataFolder(path, lock);
        } catch (IOException e) {
            throw new LaunchRefused(
                    "The data folder %s cannot be used (%s): choose another with -Ddata=DIR."
                            .formatted(path, e),
                    e);
        }
    }

    Path path(String part) {
        return path.resolve(part);
    }

    Path log(String name) {
        return path.resolve("logs").resolve(name + ".log");
    }

    /** Whether nothing was ever kept here. */
    boolean first() {
        return !Files.exists(path.resolve("postgresql/data"));
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new LaunchRefused("The data folder %s could not be unlocked.".formatted(path), e);
        }
    }

    private static void refuseSecondLauncher(Path path, FileChannel lock) throws IOException {
        try {
            if (lock.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            // Held by this very JVM: refused below like anybody else's.
        }
        lock.close();
        throw new LaunchRefused(
                "Another launcher already runs on the data folder %s: stop it, or choose another with -Ddata=DIR."
                        .formatted(path));
    }

    private static void refuseFullDisk(Path path) throws IOException {
        var usable = Files.getFileStore(path).getUsableSpace();
        if (usable < LEAST_BYTES) {
            throw new LaunchRefused(
                    "The disk of %s has only %d MiB left, and Drawdown wants at least %d MiB to start."
                            .formatted(path, usable >> 20, LEAST_BYTES >> 20));
        }
    }
}
