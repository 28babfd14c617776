package dev.drawdown.servers;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where the tests' shared servers run. */
enum ServerChoice {
    EMBEDDED,
    CONTAINERS,
    /** In containers where they can be started, else embedded. */
    WHERE_POSSIBLE;

    private static final String VARIABLE = "DRAWDOWN_TEST_SERVERS";

    /** What the environment says. */
    static ServerChoice ofEnvironment() {
        return of(System.getenv(VARIABLE));
    }

    static ServerChoice of(@Nullable String value) {
        return switch (value) {
            case null -> WHERE_POSSIBLE;
            case "" -> WHERE_POSSIBLE;
            case "embedded" -> EMBEDDED;
            case "containers" -> CONTAINERS;
            default ->
                    throw new ServerFailure(
                            "%s is embedded or containers, not %s".formatted(VARIABLE, value));
        };
    }

    /** Starts the server and says where: a container that was asked for by name must start. */
    <T> T start(String name, Supplier<T> container, Supplier<T> embedded) {
        return switch (this) {
            case EMBEDDED -> inThisProcessTree(name, embedded);
            case CONTAINERS -> inContainer(name, container);
            case WHERE_POSSIBLE ->
                    DockerEngine.answers()
                            ? inContainerOrNot(name, container, embedded)
                            : inThisProcessTree(name, embedded);
        };
    }

    /** A failure here is often an image that cannot be pulled. */
    static <T> T inContainerOrNot(String name, Supplier<T> container, Supplier<T> embedded) {
        try {
            return inContainer(name, container);
        } catch (RuntimeException e) {
            say(name, "no container could be started: " + String.valueOf(e.getMessage()));
            return inThisProcessTree(name, embedded);
        }
    }

    private static <T> T inContainer(String name, Supplier<T> container) {
        T started = container.get();
        say(name, "in a container");
        return started;
    }

    private static <T> T inThisProcessTree(String name, Supplier<T> embedded) {
        T started = embedded.get();
        say(name, "embedded");
        return started;
    }

    private static void say(String name, String what) {
        System.out.printf("Test servers: %s, %s%n", name, what.lines().findFirst().orElse(what));
    }
}
