package dev.drawdown.bench.http;

import dev.drawdown.bench.Options;
import dev.drawdown.bench.Report;
import dev.drawdown.bench.Rounds;
import dev.drawdown.bench.system.Bearer;
import dev.drawdown.bench.system.Crowd;
import dev.drawdown.bench.system.Pace;
import dev.drawdown.bench.system.Times;
import dev.drawdown.bench.system.WholeSystem;
import dev.drawdown.bench.system.Wire;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A command over HTTP (a new partner: one event), through the gateway and at the command side's own
 * port, beside a bare Spring MVC route that inserts one row. Everything that follows a command goes
 * on meanwhile: relay, Kafka, projection.
 */
public final class HttpScenario {

    private static final List<Integer> CALLERS = List.of(1, 16, 64, 256);
    private static final int CREATED = 201;
    private static final double GOAL_MILLIS = 50;

    private HttpScenario() {}

    public static void run(Options options, Report report) throws Exception {
        try (WholeSystem system = WholeSystem.start();
                BareProcess bare = BareProcess.beside(system)) {
            Bearer administrator = Bearer.of(system.ports(), "administrator");
            Duration warm = Duration.ofSeconds(options.quick() ? 1 : 15);
            int gateway = system.ports().gateway();
            int command = system.ports().commandSide();
            Crowd.ask(bare.port(), 16, warm, CREATED, () -> insert(administrator));
            Crowd.ask(gateway, 16, warm.multipliedBy(2), CREATED, () -> onboard(administrator));
            double most = 0;
            for (int callers : CALLERS) {
                String who = callers + " callers: ";
                Map<String, List<Double>> figures =
                        new Rounds()
                                .with(
                                        who + "through the gateway",
                                        () -> onboarded(gateway, callers, options, administrator))
                                .with(
                                        who + "at the command side",
                                        () -> onboarded(command, callers, options, administrator))
                                .with(
                                        who + "bare route, one row",
                                        () ->
                                                Crowd.ask(
                                                                bare.port(),
                                                                callers,
                                                                options.round(),
                                                                CREATED,
                                                                () -> insert(administrator))
                                                        .perSecond())
                                .run(options.rounds());
                String limit = who + "bare route, one row";
                report.compare(figures, who + "through the gateway", limit, "/s");
                report.compare(figures, who + "at the command side", limit, "/s");
                most =
                        Math.max(
                                most,
                                Rounds.median(
                                        figures.getOrDefault(
                                                who + "through the gateway", List.of())));
            }
            atHalfOf(most, gateway, options, administrator, report);
        }
    }

    private static double onboarded(int port, int callers, Options options, Bearer administrator)
            throws Exception {
        return Crowd.ask(port, callers, options.round(), CREATED, () -> onboard(administrator))
                .perSecond();
    }

    private static void atHalfOf(
            double most, int gateway, Options options, Bearer administrator, Report report)
            throws Exception {
        Map<String, List<Double>> figures =
                new Rounds()
                        .with(
                                "p99 at half of the most",
                                () -> p99(most / 2, gateway, options, administrator))
                        .with("goal", () -> GOAL_MILLIS)
                        .run(options.rounds());
        report.compare(figures, "p99 at half of the most", "goal", "ms");
    }

    private static double p99(double rate, int gateway, Options options, Bearer administrator)
            throws Exception {
        Times times = new Times();
        Pace.run(
                rate,
                options.round().multipliedBy(2),
                64,
                () -> {
                    Wire wire = Wire.to(gateway);
                    return _ -> {
                        long sent = System.nanoTime();
                        wire.send(onboard(administrator)).expect(CREATED);
                        times.add(System.nanoTime() - sent);
                    };
                });
        return times.millis(0.99);
    }

    private static byte[] onboard(Bearer administrator) {
        return administrator.post("/api/limited-partners", UUID.randomUUID().toString(), body());
    }

    private static byte[] insert(Bearer administrator) {
        return administrator.post("/row", UUID.randomUUID().toString(), body());
    }

    private static String body() {
        return """
        {"entityType":"institutional","legalName":"Partner %s","domicile":"NO"}"""
                .formatted(UUID.randomUUID());
    }
}
