package dev.drawdown.local;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What may be said on the command line: {@code -Ddata=DIR -Dport=N -Dcheck -Ddemo=none|small}.
 *
 * @param sharedClasses whether archives of loaded classes are kept for a faster next start
 */
public record LaunchSettings(
        Path root, Path data, Ports ports, boolean check, boolean demo, boolean sharedClasses) {

    /** Reads them, and refuses in one sentence what makes no sense. */
    static LaunchSettings from(Properties properties) {
        var root = Path.of(properties.getProperty("drawdown.root", "")).toAbsolutePath();
        var data = properties.getProperty("data", "data");
        return new LaunchSettings(
                root,
                root.resolve(data.isBlank() ? "data" : data).normalize(),
                Ports.from(properties.getProperty("port", "8080")),
                asked(properties.getProperty("check")),
                demo(properties.getProperty("demo", "small")),
                true);
    }

    /** {@code -Dcheck} alone counts as yes. */
    private static boolean asked(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.equals("false")).isPresent();
    }

    private static boolean demo(String value) {
        return switch (value) {
            case "small" -> true;
            case "none" -> false;
            default -> throw new LaunchRefused("-Ddemo takes none or small, not " + value + ".");
        };
    }
}
