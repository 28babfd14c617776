package dev.drawdown.bench.read;

import dev.drawdown.bench.Options;
import dev.drawdown.bench.Report;
import dev.drawdown.bench.Rounds;
import dev.drawdown.bench.http.BareProcess;
import dev.drawdown.bench.system.Bearer;
import dev.drawdown.bench.system.Crowd;
import dev.drawdown.bench.system.Crowd.Question;
import dev.drawdown.bench.system.WholeSystem;
import dev.drawdown.bench.system.Wire;
import io.lettuce.core.RedisClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Reads through the gateway, beside a bare Spring MVC route that does nothing, that asks Redis
 * once, that reads one row by its key; then the latency of one caller on small data and on large.
 */
public final class ReadScenario {

    private static final int CALLERS = 16;
    private static final int OK = 200;
    private static final int KNOWN = 200;
    private static final String NO_CACHE = "?asOf=2026-06-30";

    private final Options options;
    private final Report report;
    private final WholeSystem system;
    private final BareProcess bare;
    private final Bearer administrator;
    private final int gateway;

    private ReadScenario(
            Options options, Report report, WholeSystem system, BareProcess bare, Bearer bearer) {
        this.options = options;
        this.report = report;
        this.system = system;
        this.bare = bare;
        this.administrator = bearer;
        this.gateway = system.ports().gateway();
    }

    public static void run(Options options, Report report) throws Exception {
        int small = 5_000;
        int large = options.quick() ? 50_000 : 500_000;
        try (WholeSystem system = WholeSystem.start();
                BareProcess bare = BareProcess.beside(system)) {
            Bearer administrator = Bearer.of(system.ports(), "administrator");
            ReadScenario scenario = new ReadScenario(options, report, system, bare, administrator);
            ReadTables.fillFunds(system);
            ReadTables.fill(system, 0, small);
            scenario.throughput();
            Map<String, List<Double>> latencies =
                    scenario.latencies("%,d: ".formatted(small), small);
            ReadTables.fill(system, small, large);
            latencies.putAll(scenario.latencies("%,d: ".formatted(large), large));
            for (String route : scenario.routes(small).keySet()) {
                report.compare(
                        latencies,
                        "%,d: ".formatted(large) + route,
                        "%,d: ".formatted(small) + route,
                        "ms");
            }
        }
    }

    private void throughput() throws Exception {
        UUID row = keptByTheBareServer();
        try (GatewayAlone alone = GatewayAlone.beside(system)) {
            for (int port : new int[] {gateway, alone.port()}) {
                Crowd.ask(port, CALLERS, warmUp(), OK, () -> summary(KNOWN, ""));
                Crowd.ask(port, CALLERS, warmUp(), OK, () -> summary(KNOWN, NO_CACHE));
            }
            Map<String, List<Double>> figures =
                    new Rounds()
                            .with(
                                    "summary, version from Redis",
                                    () -> rate(gateway, () -> summary(KNOWN, "")))
                            .with(
                                    "summary, from memory",
                                    () -> rate(alone.port(), () -> summary(KNOWN, "")))
                            .with(
                                    "summary, not cached",
                                    () -> rate(gateway, () -> summary(KNOWN, NO_CACHE)))
                            .with(
                                    "performance, not cached",
                                    () -> rate(gateway, () -> performance(KNOWN)))
                            .with("series, not cached", () -> rate(gateway, () -> series(KNOWN)))
                            .with("bare route", () -> rate(bare.port(), () -> bare.get("/nothing")))
                            .with(
                                    "bare route, one Redis GET",
                                    () -> rate(bare.port(), () -> bare.get("/redis/bench")))
                            .with(
                                    "bare route, one row",
                                    () -> rate(bare.port(), () -> bare.get("/row/" + row)))
                            .run(options.rounds());
            report.compare(
                    figures, "summary, version from Redis", "bare route, one Redis GET", "/s");
            report.compare(figures, "summary, from memory", "bare route", "/s");
            report.compare(figures, "summary, not cached", "bare route, one row", "/s");
            report.compare(figures, "performance, not cached", "bare route, one row", "/s");
            report.compare(figures, "series, not cached", "bare route, one row", "/s");
        }
    }

    /** What Redis and the table answer with is a summary, so that it is as long as one. */
    private UUID keptByTheBareServer() throws Exception {
        String summary;
        try (Wire wire = Wire.to(gateway)) {
            summary = wire.send(summary(1, "")).expect(OK).body();
        }
        try (RedisClient redis = RedisClient.create("redis://127.0.0.1:" + system.ports().redis());
                var connection = redis.connect()) {
            connection.sync().set("bench", summary);
        }
        return bare.keep(system, summary);
    }

    private double rate(int port, Question question) throws Exception {
        return Crowd.ask(port, CALLERS, options.round(), OK, question).perSecond();
    }

    private Map<String, Question> routes(int commitments) {
        int partners = commitments / 20;
        Map<String, Question> routes = new LinkedHashMap<>();
        routes.put("summary, not cached", () -> summary(partners, NO_CACHE));
        routes.put(
                "activity, 100 of 200",
                () -> read("/api/lp/%s/capital-activity" + NO_CACHE + "&limit=100", partners));
        routes.put(
                "activity, 100 of 1,000",
                () -> read("/api/lp/%s/capital-activity" + NO_CACHE + "&limit=100", 1));
        routes.put("performance, not cached", () -> performance(partners));
        routes.put("series, not cached", () -> series(partners));
        routes.put("holdings, 100 of 200 companies", this::holdings);
        routes.put("profile", () -> read("/api/lp/%s/profile", partners));
        return routes;
    }

    /** Medians and p99 of one caller. */
    private Map<String, List<Double>> latencies(String size, int commitments) throws Exception {
        Rounds rounds = new Rounds();
        routes(commitments)
                .forEach(
                        (route, question) -> {
                            rounds.with(size + route, () -> millis(question, 0.5));
                            rounds.with(size + route + ", p99", () -> millis(question, 0.99));
                        });
        Map<String, List<Double>> figures = rounds.with("goal", () -> 20).run(options.rounds());
        report.compare(figures, size + "activity, 100 of 1,000, p99", "goal", "ms");
        report.compare(figures, size + "holdings, 100 of 200 companies, p99", "goal", "ms");
        return figures;
    }

    private double millis(Question question, double share) throws Exception {
        return Crowd.ask(gateway, 1, options.round(), OK, question).times().millis(share);
    }

    private Duration warmUp() {
        return Duration.ofSeconds(options.quick() ? 1 : 15);
    }

    private byte[] summary(int partners, String query) {
        return read("/api/lp/%s/summary" + query, partners);
    }

    /** A partner is in the fund of its own number. */
    private byte[] performance(int partners) {
        int number = ThreadLocalRandom.current().nextInt(partners);
        return ofOne(number, "/fund/" + ReadTables.fund(number) + "/performance" + NO_CACHE);
    }

    private byte[] series(int partners) {
        int number = ThreadLocalRandom.current().nextInt(partners);
        return ofOne(
                number, "/performance/history" + NO_CACHE + "&fundId=" + ReadTables.fund(number));
    }

    private byte[] holdings() {
        return ofOne(0, "/holdings" + NO_CACHE + "&limit=100&fundId=" + ReadTables.fund(0));
    }

    private byte[] ofOne(int number, String path) {
        return administrator.get("/api/lp/" + ReadTables.partner(number) + path, "");
    }

    private byte[] read(String path, int partners) {
        int number = ThreadLocalRandom.current().nextInt(partners);
        return administrator.get(path.replace("%s", ReadTables.partner(number)), "");
    }
}
