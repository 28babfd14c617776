package dev.drawdown.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.Objects;

/** The key that signs the tokens: made once and kept, so that tokens outlive a restart. */
final class SigningKey {

    private static final int BITS = 2048;

    private SigningKey() {}

    static RSAKey keptIn(Path file) {
        try {
            return Files.exists(file) ? RSAKey.parse(Files.readString(file)) : made(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The signing key %s cannot be used".formatted(file), e);
        } catch (ParseException e) {
            throw new IllegalStateException("The signing key %s is damaged".formatted(file), e);
        }
    }

    private static RSAKey made(Path file) throws IOException {
        var folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        var half = folder.resolve(file.getFileName() + ".new");
        Files.createDirectories(folder);
        Files.deleteIfExists(half);
        Files.createFile(
                half,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            var key = new RSAKeyGenerator(BITS).keyIDFromThumbprint(true).generate();
            Files.writeString(half, key.toJSONString());
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            return key;
        } catch (JOSEException e) {
            throw new IllegalStateException("No signing key could be made", e);
        }
    }
}
