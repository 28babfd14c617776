package dev.drawdown.servers;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked from their Maven artifact. */
final class PostgresBinaries {

    private static final int OWNER_EXECUTES = 0100;

    private PostgresBinaries() {}

    /** The folder of the programs below {@code parent}; unpacked where it is not there yet. */
    static Path in(Path parent, String version) {
        var folder = parent.resolve("postgresql-" + version);
        if (!Files.isDirectory(folder)) {
            var half = parent.resolve(folder.getFileName() + ".new");
            try {
                Folders.delete(half);
                if (!unpackedByTar(half)) {
                    Folders.delete(half);
                    unpack(half);
                }
                // A start that died half-way leaves nothing that looks whole.
                Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL could not be unpacked to " + folder, e);
            }
        }
        return folder.resolve("bin");
    }

    /** Three times as fast as a JVM that has just started, where the machine has tar and xz. */
    static boolean unpackedByTar(Path target) throws IOException {
        Files.createDirectories(target);
        try {
            var tar =
                    new ProcessBuilder("tar", "-xJf", "-", "-C", target.toString())
                            .redirectOutput(Redirect.DISCARD)
                            .redirectError(Redirect.DISCARD)
                            .start();
            try (var archive = archive();
                    var input = tar.getOutputStream()) {
                archive.transferTo(input);
            }
            return tar.onExit().join().exitValue() == 0;
        } catch (IOException e) {
            // No tar, or one that found no xz and hung up.
            return false;
        }
    }

    private static InputStream archive() throws IOException {
        return new BufferedInputStream(
                DefaultPostgresBinaryResolver.INSTANCE.getPgBinary("Linux", "x86_64"));
    }

    static void unpack(Path target) throws IOException {
        try (var archive = new TarArchiveInputStream(new XZCompressorInputStream(archive()))) {
            for (var entry = archive.getNextEntry();
                    entry != null;
                    entry = archive.getNextEntry()) {
                unpack(archive, entry, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(TarArchiveInputStream archive, TarArchiveEntry entry, Path path)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(archive, path);
        if ((entry.getMode() & OWNER_EXECUTES) != 0) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
