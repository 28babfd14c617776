package dev.drawdown.local;

import dev.drawdown.servers.DatabasePasswords;
import dev.drawdown.servers.DatabaseRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Passwords and keys of one data folder: made at its first start, readable by its owner only. */
record Secrets(DatabasePasswords passwords, String masterKey, String cursorKey) {

    private static final int KEY_BYTES = 32;
    private static final int PASSWORD_BYTES = 24;
    private static final String SUPERUSER = "postgres";
    private static final String MASTER_KEY = "master-key";
    private static final String CURSOR_KEY = "cursor-key";

    /**
     * Those of the file; {@code first} says that the folder is new, and only then they are made.
     */
    static Secrets keptIn(Path file, boolean first) {
        try {
            if (first && !Files.exists(file)) {
                make(file);
            }
            var properties = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
            return read(properties);
        } catch (IOException | IllegalArgumentException e) {
            throw new LaunchRefused(
                    "The data folder is damaged: its passwords and keys in %s cannot be read (%s)."
                            .formatted(file, reason(e)),
                    e);
        }
    }

    private static String reason(Exception e) {
        return e instanceof IOException ? "missing or unreadable" : String.valueOf(e.getMessage());
    }

    private static Secrets read(Properties properties) {
        var passwords =
                Arrays.stream(DatabaseRole.values())
                        .collect(
                                Collectors.toMap(
                                        Function.identity(), role -> value(properties, key(role))));
        return new Secrets(
                new DatabasePasswords(value(properties, SUPERUSER), passwords),
                key(properties, MASTER_KEY),
                key(properties, CURSOR_KEY));
    }

    private static String key(Properties properties, String name) {
        var text = value(properties, name);
        if (Base64.getDecoder().decode(text).length != KEY_BYTES) {
            throw new IllegalArgumentException(name + " is not a key of 32 bytes");
        }
        return text;
    }

    private static String value(Properties properties, String name) {
        var value = properties.getProperty(name, "").strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    private static void make(Path file) throws IOException {
        var random = new SecureRandom();
        var lines =
                Stream.concat(
                        Stream.concat(
                                        Stream.of(SUPERUSER),
                                        Arrays.stream(DatabaseRole.values()).map(Secrets::key))
                                .map(name -> name + "=" + password(random)),
                        Stream.of(MASTER_KEY, CURSOR_KEY).map(name -> name + "=" + key(random)));
        var half = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(half);
        Files.createFile(
                half,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(half, lines.toList());
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String key(DatabaseRole role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static String password(SecureRandom random) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(bytes(random, PASSWORD_BYTES));
    }

    private static String key(SecureRandom random) {
        return Base64.getEncoder().encodeToString(bytes(random, KEY_BYTES));
    }

    private static byte[] bytes(SecureRandom random, int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
