package dev.drawdown.local;

import dev.drawdown.servers.ClassPath;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The launcher's own class path for the broker; what a build may replace is copied first. */
record BrokerClasses(String classPath, List<String> jvmOptions) {

    static BrokerClasses copied(Path apps, boolean sharedClasses) {
        var folder = apps.resolve("kafka");
        try {
            Files.createDirectories(folder);
            var entries = new ArrayList<Path>();
            for (var entry : needed()) {
                entries.add(entry.toString().contains("/target/") ? copied(entry, folder) : entry);
            }
            forgetOtherClasses(folder, entries);
            return new BrokerClasses(
                    entries.stream()
                            .map(Path::toString)
                            .collect(Collectors.joining(File.pathSeparator)),
                    // Only jars can be shared; a test may run from a folder of classes.
                    sharedClasses && entries.stream().allMatch(Files::isRegularFile)
                            ? ClassArchive.options(folder)
                            : List.of());
        } catch (IOException e) {
            throw new UncheckedIOException("The broker's classes could not be copied", e);
        }
    }

    /** The launcher's own classes are none of the broker's. */
    private static List<Path> needed() {
        return Stream.of(ClassPath.ofThisProcess().split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::exists)
                .filter(path -> Files.isRegularFile(path) || servers(path))
                .toList();
    }

    private static boolean servers(Path folder) {
        return Files.exists(folder.resolve("dev/drawdown/servers/KafkaProcess.class"));
    }

    /** An archive of other classes would be passed over in silence, at every start. */
    private static void forgetOtherClasses(Path folder, List<Path> entries) throws IOException {
        var now = new StringBuilder();
        for (var entry : entries) {
            now.append(entry)
                    .append(' ')
                    .append(Files.getLastModifiedTime(entry).toMillis())
                    .append('\n');
        }
        var known = folder.resolve("class-path");
        if (Files.exists(known) && Files.readString(known).contentEquals(now)) {
            return;
        }
        try (var files = Files.newDirectoryStream(folder, "classes-*")) {
            for (var file : files) {
                Files.delete(file);
            }
        }
        Files.writeString(known, now);
    }

    private static Path copied(Path jar, Path folder) throws IOException {
        if (Files.isDirectory(jar)) {
            return jar;
        }
        var copy = folder.resolve(jar.getFileName());
        if (!Files.exists(copy) || Files.mismatch(jar, copy) >= 0) {
            Files.deleteIfExists(copy);
            Files.copy(jar, copy);
        }
        return copy;
    }
}
