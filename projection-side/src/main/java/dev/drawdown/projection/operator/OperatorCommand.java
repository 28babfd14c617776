package dev.drawdown.projection.operator;

import dev.drawdown.projection.batch.ParkedRetry;
import dev.drawdown.projection.nav.FundAnalytics;
import dev.drawdown.projection.rebuild.Rebuild;
import dev.drawdown.projection.rebuild.RebuildRefused;
import dev.drawdown.projection.reconcile.Reconciler;
import dev.drawdown.projection.reconcile.Reconciliation;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedRuntimeException;

/** What an operator asks for with program arguments instead of the server. */
public final class OperatorCommand {

    private static final String USAGE =
            """
            usage: rebuild [all|PROJECTION] [--anew] [--accept-differences]
                   reconcile [--last]
                   parked
                   retry [STREAM]
                   analytics
            """;

    /** Unless the settings say otherwise. */
    private static final Map<String, Object> QUIET =
            Map.of("logging.level.root", "warn", "spring.main.banner-mode", "off");

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int MISUSED = 2;

    private final List<String> words;
    private final Set<String> flags;
    private final Map<String, Object> settings;
    private final PrintStream out;

    private OperatorCommand(List<String> arguments, Map<String, Object> settings, PrintStream out) {
        this.words = arguments.stream().filter(a -> !a.startsWith("--")).toList();
        this.flags = Set.copyOf(arguments.stream().filter(a -> a.startsWith("--")).toList());
        this.settings = settings;
        this.out = out;
    }

    /** Whether these are arguments for an operator's command and not for the server. */
    public static boolean isMeant(List<String> arguments) {
        return !arguments.isEmpty() && !arguments.getFirst().startsWith("-");
    }

    /**
     * Does it and says so.
     *
     * @param settings what the environment does not say
     * @return the exit code: 0 done, 1 refused or different, 2 not understood
     */
    public static int run(List<String> arguments, Map<String, Object> settings, PrintStream out) {
        return new OperatorCommand(arguments, settings, out).run();
    }

    private int run() {
        try {
            return switch (words.getFirst()) {
                case "rebuild" -> rebuild(words.size() > 1 ? words.get(1) : "all");
                case "reconcile" -> reconcile();
                case "parked" -> parked();
                case "retry" -> retry();
                case "analytics" -> analytics();
                default -> misused();
            };
        } catch (RebuildRefused differing) {
            out.println(
                    "The new tables were not put in place; rebuild --accept-differences does, rebuild --anew starts over.");
            return REFUSED;
        } catch (IllegalStateException refused) {
            out.println(refused.getMessage());
            return REFUSED;
        } catch (NestedRuntimeException broken) {
            out.println(broken.getMostSpecificCause().getMessage());
            out.println("Nothing that is read has changed; the same command goes on.");
            return REFUSED;
        }
    }

    private int misused() {
        out.print(USAGE);
        return MISUSED;
    }

    /** Calls and commitments are what the others look up, so they are folded with each. */
    private static String keptFor(String projection) {
        return "commitment,notice,"
                + (projection.equals("performance") ? "capital," : "")
                + projection;
    }

    private int rebuild(String projection) {
        List<String> more = new ArrayList<>();
        more.add("--drawdown.database.schema=read_model_next");
        more.add("--drawdown.database.synchronous-commit=false");
        more.add("--drawdown.database.ledger-pool-max=8");
        more.add("--drawdown.batch.max-events=20000");
        more.add("--drawdown.batch.max-bytes=4194304");
        more.add("--drawdown.tags.url=memory://");
        more.add("--drawdown.rebuild.redis-url=${REDIS_URL:memory://}");
        more.add("--drawdown.rebuild.projection=" + projection);
        if (!projection.equals("all")) {
            more.add("--drawdown.batch.projections=" + keptFor(projection));
        }
        try (ConfigurableApplicationContext context = start(more)) {
            context.getBean(Rebuild.class)
                    .run(
                            new Rebuild.Options(
                                    flags.contains("--anew"),
                                    flags.contains("--accept-differences")),
                            out);
        }
        return DONE;
    }

    private int reconcile() {
        try (ConfigurableApplicationContext context = start(List.of())) {
            Reconciler reconciler = context.getBean(Reconciler.class);
            Optional<Reconciliation> run =
                    flags.contains("--last") ? reconciler.last() : Optional.of(reconciler.run());
            run.ifPresentOrElse(this::tell, () -> out.println("Nothing was reconciled yet."));
            return run.isPresent() && run.get().differences() == 0 ? DONE : REFUSED;
        }
    }

    private void tell(Reconciliation run) {
        run.texts().forEach(out::println);
        out.println(run.startedAt() + ": " + run.summary());
    }

    private int parked() {
        try (ConfigurableApplicationContext context = start(List.of())) {
            List<ParkedRetry.Stopped> parked = context.getBean(ParkedRetry.class).list();
            parked.forEach(stopped -> out.println(stopped.text()));
            out.println(parked.size() + " parked");
        }
        return DONE;
    }

    private int retry() {
        try (ConfigurableApplicationContext context = start(List.of())) {
            ParkedRetry parked = context.getBean(ParkedRetry.class);
            if (words.size() > 1) {
                parked.retry(words.get(1));
            } else {
                parked.retryAll();
            }
            List<ParkedRetry.Stopped> left = parked.list();
            left.forEach(stopped -> out.println(stopped.text()));
            out.println(left.size() + " parked");
            return left.isEmpty() ? DONE : REFUSED;
        }
    }

    private int analytics() {
        try (ConfigurableApplicationContext context = start(List.of())) {
            context.getBean(FundAnalytics.class).refresh();
        }
        out.println("Returns and risk of all funds are worked out.");
        return DONE;
    }

    private ConfigurableApplicationContext start(List<String> more) {
        return new SpringApplicationBuilder(Operator.class)
                .web(WebApplicationType.NONE)
                .properties(QUIET)
                .properties(settings)
                .run(more.toArray(String[]::new));
    }
}
