package dev.drawdown.bench.rebuild;

import dev.drawdown.servers.TestDatabase;
import dev.drawdown.servers.TestServers;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The projection side's jar, called as an operator calls it. A process of its own: two applications
 * do not fit on one class path.
 */
public final class OperatorJar {

    private static final String MEMORY = "-Xmx2g";

    private final TestDatabase database;
    private final Path jar;

    public OperatorJar(TestDatabase database) throws IOException {
        this.database = database;
        this.jar = find();
    }

    /**
     * Runs a command to its end.
     *
     * @return what it printed
     * @throws IllegalStateException if it did not exit with 0
     */
    public List<String> run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("-jar", jar.toString()));
        command.addAll(List.of(arguments));
        return run(command);
    }

    /** Runs a command several times in one process, which warms up. */
    public List<String> runTimes(int times, String... arguments)
            throws IOException, InterruptedException {
        Path apart = TestServers.freshFolder("operator");
        run(
                List.of(
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        apart.toString()));
        String classes =
                Repeated.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        List<String> command = new ArrayList<>();
        command.addAll(
                List.of(
                        "-cp",
                        classes + ":" + apart.resolve(jar.getFileName()) + ":" + apart + "/lib/*",
                        Repeated.class.getName(),
                        Integer.toString(times)));
        command.addAll(List.of(arguments));
        return run(command);
    }

    private List<String> run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(MEMORY);
        command.addAll(options());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DATABASE_URL", database.projectorUrl());
        builder.environment().put("OWNER_DATABASE_URL", database.ownerUrl());
        builder.environment().put("LEDGER_DATABASE_URL", database.projectorUrl());
        builder.environment().put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1");
        builder.environment()
                .put("DRAWDOWN_MASTER_KEY", Base64.getEncoder().encodeToString(new byte[32]));
        Process process = builder.redirectInput(new File("/dev/null")).start();
        List<String> said = new ArrayList<>();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.add(line);
                System.err.println("    " + line);
            }
        } finally {
            process.destroy();
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException(arguments + " failed: " + String.join("\n", said));
        }
        return said;
    }

    /** The first number that the pattern's group finds in what was printed. */
    public static double number(List<String> said, String pattern) {
        return numbers(said, pattern).getFirst();
    }

    /** Every number that the pattern's group finds in what was printed, one a line. */
    public static List<Double> numbers(List<String> said, String pattern) {
        return said.stream()
                .map(Pattern.compile(pattern)::matcher)
                .filter(Matcher::find)
                .map(found -> Double.valueOf(found.group(1)))
                .toList();
    }

    /** Of the Java machine, for whoever looks closer: a flight recording, other memory. */
    private static List<String> options() {
        String options = System.getenv("BENCH_OPERATOR_OPTIONS");
        return options == null || options.isBlank() ? List.of() : List.of(options.split(" "));
    }

    private static Path find() throws IOException {
        String classes =
                OperatorJar.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        Path root = Objects.requireNonNull(Path.of(classes).resolve("../../../..")).normalize();
        try (var built =
                Files.newDirectoryStream(
                        root.resolve("projection-side/target"), "projection-side-*-app.jar")) {
            for (Path one : built) {
                return one;
            }
        }
        throw new IllegalStateException("the projection side's jar is not built");
    }
}
