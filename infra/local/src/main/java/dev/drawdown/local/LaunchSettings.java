package dev.drawdown.local;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What may be said on the command line: {@code -Ddata=DIR -Dport=N -Dcheck
 * -Ddemo=none|small|large}.
 *
 * @param sharedClasses whether archives of loaded classes are kept for a faster next start
 */
public record LaunchSettings(
        Path root, Path data, Ports ports, boolean check, DemoWish demo, boolean sharedClasses) {

    /** An empty system, for whoever measures or tests one. */
    public static LaunchSettings empty(Path root, Path data, Ports ports) {
        return new LaunchSettings(root, data, ports, false, DemoWish.none(), false);
    }

    /** Reads them, and refuses in one sentence what makes no sense. */
    static LaunchSettings from(Properties properties) {
        var root = Path.of(properties.getProperty("drawdown.root", "")).toAbsolutePath();
        var data = properties.getProperty("data", "data");
        return new LaunchSettings(
                root,
                root.resolve(data.isBlank() ? "data" : data).normalize(),
                Ports.from(properties.getProperty("port", "8080")),
                asked(properties.getProperty("check")),
                DemoWish.from(properties, LocalDate.now(ZoneId.systemDefault())),
                true);
    }

    /** Who may log in, and as what. */
    Path identityFile() {
        return root.resolve("infra/local/identity.yaml");
    }

    /** {@code -Dcheck} alone counts as yes. */
    private static boolean asked(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.equals("false")).isPresent();
    }
}
