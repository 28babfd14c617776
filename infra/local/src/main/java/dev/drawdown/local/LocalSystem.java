package dev.drawdown.local;

import dev.drawdown.servers.ChildProcess;
import dev.drawdown.servers.DatabaseRole;
import dev.drawdown.servers.FreePorts;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All processes of one system: started side by side, stopped from the door to the database. */
public final class LocalSystem implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Stopped group by group, so that nobody loses what it still writes to. */
    private static final List<List<String>> STOP_ORDER =
            List.of(
                    List.of("api-gateway"),
                    List.of("command-side", "projection-side"),
                    List.of("identity", "kafka", "redis"),
                    List.of("postgresql"));

    private final DataFolder folder;
    private final Progress progress;
    private final SystemParts parts;
    private final DemoBooks demo;
    private final Map<String, Supervised> supervised =
            Collections.synchronizedMap(new LinkedHashMap<>());
    private final Archivist archivist = new Archivist();
    private boolean closed;

    private LocalSystem(DataFolder folder, Progress progress, SystemParts parts, DemoBooks demo) {
        this.demo = demo;
        this.folder = folder;
        this.progress = progress;
        this.parts = parts;
    }

    /** Starts everything and returns when all of it is ready; otherwise nothing is left running. */
    public static LocalSystem start(LaunchSettings settings) {
        return start(settings, System.out);
    }

    /** As {@link #start(LaunchSettings)}, telling how it goes somewhere else. */
    public static LocalSystem start(LaunchSettings settings, PrintStream out) {
        return start(settings, new Progress(out), system -> {});
    }

    static LocalSystem start(
            LaunchSettings settings, Progress progress, Consumer<LocalSystem> beforeFirstProcess) {
        var folder = DataFolder.open(settings.data());
        try {
            endLeftovers(folder, progress);
            refuseUsedPorts(settings.ports());
            var demo = new DemoBooks(folder.path("demo"), progress);
            if (folder.first()) {
                demo.remember(settings.demo());
            }
            var parts = SystemParts.of(settings, folder);
            var system = new LocalSystem(folder, progress, parts, demo);
            beforeFirstProcess.accept(system);
            system.startAll();
            return system;
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** Plays the invented books where they are wanted and not there yet. */
    void playDemo(LaunchSettings settings) {
        demo.play(settings);
    }

    /** Makes the next start faster, while nobody waits. */
    void archiveClasses() {
        archivist.begin(
                supervised.values().stream()
                        .flatMap(watched -> watched.child().stream())
                        .flatMap(child -> ClassArchive.lackedBy(child.spec().command()).stream())
                        .toList());
    }

    /**
     * The process of a part, by its key (such as {@code command-side}), as it was last started.
     * Whatever is done to it, it will be started again once it has ended.
     */
    public ChildProcess process(String key) {
        return part(key).child().orElseThrow();
    }

    /** Whether a part has been seen ready since it was last started. */
    public boolean ready(String key) {
        return part(key).ready();
    }

    /** The keys of all parts. */
    public List<String> keys() {
        return List.copyOf(supervised.keySet());
    }

    /** The database URL of a role, as the applications got it. */
    public String databaseUrl(DatabaseRole role) {
        return parts.databaseUrl(role);
    }

    /** Where a part of that name logs to. */
    public Path log(String name) {
        return folder.log(name);
    }

    /** The environment that an application was started with. */
    public Map<String, String> environment(String key) {
        return process(key).spec().environment();
    }

    /** The command line that an application was started with. */
    public List<String> command(String key) {
        return process(key).spec().command();
    }

    /** Memory of each part in KiB, by its title. */
    Map<String, Long> memory() {
        return supervised.values().stream()
                .collect(
                        Collectors.toMap(
                                watched -> watched.part().title(),
                                watched ->
                                        watched.child()
                                                .map(child -> ResidentMemory.of(child.pid()))
                                                .orElse(0L),
                                Long::sum,
                                LinkedHashMap::new));
    }

    /** Stops everything in order; safe to repeat. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        progress.say("Drawdown is being stopped.");
        demo.stop();
        archivist.stop();
        STOP_ORDER.forEach(
                group ->
                        CompletableFuture.allOf(
                                        group.stream()
                                                .flatMap(
                                                        key ->
                                                                Stream.ofNullable(
                                                                        supervised.get(key)))
                                                .map(LocalSystem::stopped)
                                                .toArray(CompletableFuture[]::new))
                                .join());
        folder.close();
        progress.say("Drawdown has stopped.");
    }

    private static CompletableFuture<Void> stopped(Supervised watched) {
        var done = new CompletableFuture<Void>();
        Thread.ofPlatform()
                .daemon()
                .start(
                        () -> {
                            watched.stop(PATIENCE);
                            done.complete(null);
                        });
        return done;
    }

    private void startAll() {
        try {
            // The applications would wait by themselves, but at a first start they only get in the
            // way of initdb.
            var servers = parts.servers().stream().map(this::watch).toList();
            var applications =
                    servers.getFirst()
                            .thenCompose(
                                    ready -> all(parts.applications().stream().map(this::watch)));
            var all = Stream.concat(servers.stream(), Stream.of(applications)).toList();
            for (var one : all) {
                var _ = one.whenComplete((ready, failure) -> failFast(all, failure));
            }
            all(all.stream()).join();
        } catch (CompletionException e) {
            close();
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static void failFast(List<CompletableFuture<Void>> all, @Nullable Throwable failure) {
        if (failure != null) {
            all.forEach(other -> other.completeExceptionally(failure));
        }
    }

    private static CompletableFuture<Void> all(Stream<CompletableFuture<Void>> each) {
        return CompletableFuture.allOf(each.toArray(CompletableFuture[]::new));
    }

    private CompletableFuture<Void> watch(Part part) {
        var watched =
                new Supervised(part, new PidFile(folder.path("run").resolve(part.key())), progress);
        supervised.put(part.key(), watched);
        return watched.start();
    }

    private Supervised part(String key) {
        return Optional.ofNullable(supervised.get(key))
                .orElseThrow(() -> new NoSuchElementException(key));
    }

    private static void endLeftovers(DataFolder folder, Progress progress) {
        var left =
                STOP_ORDER.stream()
                        .flatMap(List::stream)
                        .filter(key -> new PidFile(folder.path("run").resolve(key)).endLeftover())
                        .toList();
        if (!left.isEmpty()) {
            progress.say("  An earlier run had left these running; they were stopped: " + left);
        }
    }

    private static void refuseUsedPorts(Ports ports) {
        ports.all()
                .filter(port -> !FreePorts.free(port))
                .findFirst()
                .ifPresent(
                        port -> {
                            throw new LaunchRefused(
                                    "Port %d is in use: stop what uses it, or choose other ports with -Dport=N."
                                            .formatted(port));
                        });
    }
}
