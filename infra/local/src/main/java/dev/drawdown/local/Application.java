package dev.drawdown.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/**
 * One application as the build made it, copied out of the build's way and taken apart: a class path
 * of plain jars starts faster than a jar of jars, and its classes can be shared between starts.
 */
record Application(String name, Path folder) {

    private static final String LIBRARIES = "BOOT-INF/lib/";
    private static final String VERSION = "1.0.0-SNAPSHOT";

    /** Brings the copy below {@code apps} up to date with the build's jar. */
    static Application copied(String name, Path target, Path apps) {
        var jar = target.resolve("%s-%s-app.jar".formatted(name, VERSION));
        var plain = target.resolve("%s-%s.jar".formatted(name, VERSION));
        if (!Files.isRegularFile(jar) || !Files.isRegularFile(plain)) {
            throw new LaunchRefused(
                    "The application %s has not been built: run ./mvnw -Prun in the project's own folder."
                            .formatted(name));
        }
        try {
            var folder = apps.resolve(name + "-" + digest(jar));
            if (!Files.isDirectory(folder)) {
                deleteOthers(name, apps);
                var half = apps.resolve(folder.getFileName() + ".new");
                takeApart(jar, plain, half);
                Files.move(half, folder);
            }
            return new Application(name, folder);
        } catch (IOException e) {
            throw new UncheckedIOException("%s could not be copied".formatted(name), e);
        }
    }

    /** The command line, with these options for the JVM. */
    List<String> command(List<String> jvmOptions, boolean sharedClasses) {
        try {
            var command = new ArrayList<String>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(jvmOptions);
            if (sharedClasses) {
                command.addAll(ClassArchive.options(folder));
            }
            command.add("-cp");
            command.add(Files.readString(folder.resolve("class-path")));
            command.add(Files.readString(folder.resolve("main-class")));
            return command;
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read".formatted(folder), e);
        }
    }

    private static void takeApart(Path jar, Path plain, Path half) throws IOException {
        var whole = half.resolveSibling(half.getFileName().toString().replace(".new", ""));
        Files.createDirectories(half.resolve("lib"));
        Files.copy(plain, half.resolve("application.jar"));
        var classPath = new ArrayList<>(List.of(whole.resolve("application.jar").toString()));
        try (var file = new JarFile(jar.toFile())) {
            for (var entry : file.stream().toList()) {
                if (entry.getName().startsWith(LIBRARIES) && entry.getName().endsWith(".jar")) {
                    var library = "lib/" + entry.getName().substring(LIBRARIES.length());
                    try (var content = file.getInputStream(entry)) {
                        Files.copy(content, half.resolve(library));
                    }
                    classPath.add(whole.resolve(library).toString());
                }
            }
            Files.writeString(half.resolve("main-class"), mainClass(file));
        }
        Files.writeString(half.resolve("class-path"), String.join(":", classPath));
    }

    private static String mainClass(JarFile file) throws IOException {
        return file.getManifest().getMainAttributes().getValue(new Attributes.Name("Start-Class"));
    }

    private static String digest(Path jar) throws IOException {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            try (var content = Files.newInputStream(jar)) {
                var buffer = new byte[1 << 16];
                for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    sha.update(buffer, 0, read);
                }
            }
            return HexFormat.of().formatHex(sha.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void deleteOthers(String name, Path apps) throws IOException {
        try (var copies = Files.list(apps)) {
            for (var copy : copies.filter(path -> isCopyOf(name, path)).toList()) {
                try (var files = Files.walk(copy)) {
                    for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    private static boolean isCopyOf(String name, Path path) {
        return path.getFileName().toString().matches(name + "-[0-9a-f]{12}(\\.new)?");
    }
}
