package dev.drawdown.bench;

import dev.drawdown.bench.append.AppendScenario;
import dev.drawdown.bench.append.LargeLedgerScenario;
import dev.drawdown.bench.append.OrderingScenario;
import dev.drawdown.bench.call.CallScenario;
import dev.drawdown.bench.http.HttpScenario;
import dev.drawdown.bench.lag.LagScenario;
import dev.drawdown.bench.micro.MicroScenario;
import dev.drawdown.bench.read.ReadScenario;
import dev.drawdown.bench.rebuild.RebuildScenario;
import dev.drawdown.bench.reconcile.ReconcileScenario;
import dev.drawdown.bench.valuation.ValuationScenario;
import dev.drawdown.bench.xirr.XirrScenario;
import java.util.List;

/** Runs one scenario. */
final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Options options;
        try {
            options = Options.of(List.of(arguments));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        System.out.println(Machine.described());
        Report report = new Report();
        switch (options.name()) {
            case "append" -> AppendScenario.run(options, report);
            case "append-http" -> HttpScenario.run(options, report);
            case "append-large" -> LargeLedgerScenario.run(options, report);
            case "call" -> CallScenario.run(options, report);
            case "lag" -> LagScenario.run(options, report);
            case "micro" -> MicroScenario.run(options, report);
            case "ordering" -> OrderingScenario.run(options, report);
            case "read" -> ReadScenario.run(options, report);
            case "reconcile" -> ReconcileScenario.run(options, report);
            case "rebuild" -> RebuildScenario.run(options, report);
            case "valuation" -> ValuationScenario.run(options, report);
            case "xirr" -> XirrScenario.run(options, report);
            default -> {
                System.err.println(Options.USAGE);
                System.exit(2);
            }
        }
        report.print();
        if (options.json() != null) {
            report.write(options.json());
        }
        System.exit(0); // the servers go with this process
    }
}
