package dev.drawdown.gateway.benchmark;

import dev.drawdown.figures.Calculation;
import dev.drawdown.figures.Flows;
import dev.drawdown.figures.InternalRate;
import dev.drawdown.figures.Missing;
import dev.drawdown.figures.PublicMarket;
import dev.drawdown.figures.Returns;
import dev.drawdown.figures.XirrSolver;
import dev.drawdown.gateway.asof.AsOf;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.benchmark.Benchmark.Beside;
import dev.drawdown.gateway.benchmark.Benchmark.Index;
import dev.drawdown.gateway.benchmark.Benchmark.Measure;
import dev.drawdown.gateway.benchmark.BenchmarkQuery.Compared;
import dev.drawdown.gateway.page.Found;
import dev.drawdown.gateway.partner.PartnerView;
import dev.drawdown.gateway.problem.Refusal;
import dev.drawdown.problem.ProblemCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares what a partner's commitment earned with an index. */
@Component
class Benchmarks {

    private final BenchmarkQuery query;

    Benchmarks(BenchmarkQuery query) {
        this.query = query;
    }

    Read of(PartnerView view, UUID fundId, @Nullable UUID indexId, TimeAxes axes) {
        Found<Compared> found = query.find(view, fundId, indexId, axes);
        if (found.rows().isEmpty()) {
            throw Refusal.of(
                    ProblemCode.FUND_NOT_FOUND, "This partner is not committed to such a fund.");
        }
        Compared compared = found.rows().getFirst();
        Index index = indexId == null ? null : named(compared, indexId);
        return new Read(benchmark(compared, index, axes), found.asOf());
    }

    private static Index named(Compared compared, UUID indexId) {
        return compared.indices().stream()
                .filter(index -> index.id().equals(indexId))
                .findFirst()
                .orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND, "There is no such index."));
    }

    private static Benchmark benchmark(Compared of, @Nullable Index index, TimeAxes axes) {
        LocalDate valued = of.valuedOn();
        Long standing = of.standing();
        if (of.undated()) {
            return missing(of, index, axes, Missing.UNDATED_HISTORY);
        }
        if (valued == null || standing == null) {
            return missing(of, index, axes, Missing.NO_VALUATION);
        }
        Flows flows = new Flows();
        long nav = of.flows().valueOf(valued, axes.lastDay(), standing, flows::add);
        int mark = Math.toIntExact(valued.toEpochDay());
        XirrSolver solver = new XirrSolver();
        PublicMarket market =
                PublicMarket.of(
                        solver,
                        new Flows().addAll(flows),
                        mark,
                        nav,
                        index == null ? null : of.levels().series());
        InternalRate own = Returns.of(solver, new Flows().addAll(flows), mark, nav).irr();
        return told(of, index, axes, nav, own, market, flows);
    }

    private static Benchmark missing(
            Compared of, @Nullable Index index, TimeAxes axes, Missing why) {
        return told(
                of, index, axes, null, InternalRate.none(why), PublicMarket.none(why), new Flows());
    }

    private static Benchmark told(
            Compared of,
            @Nullable Index index,
            TimeAxes axes,
            @Nullable Long nav,
            InternalRate own,
            PublicMarket market,
            Flows flows) {
        return new Benchmark(
                of.fundId(),
                of.fundName(),
                of.currency(),
                index,
                of.indices(),
                axes.asOf(),
                axes.asKnownAt(),
                of.valuedOn(),
                nav,
                Measure.of(own),
                Measure.of(market.ksPme()),
                Measure.of(market.directAlpha()),
                Measure.of(market.longNickels()),
                Measure.of(market.longNickelsNav()),
                Measure.of(market.longNickelsSpread()),
                Measure.of(market.pmePlus()),
                Measure.of(market.pmePlusLambda()),
                Measure.of(market.pmePlusSpread()),
                Calculation.VERSION,
                series(of, flows));
    }

    private static List<Beside> series(Compared of, Flows flows) {
        BigDecimal start =
                flows.size() == 0 ? null : of.levels().on(LocalDate.ofEpochDay(flows.firstDay()));
        return of.points().stream()
                .map(
                        point -> {
                            BigDecimal level = of.levels().on(point.snapshotDate());
                            Double growth =
                                    start == null || level == null
                                            ? null
                                            : level.doubleValue() / start.doubleValue();
                            return new Beside(
                                    point.snapshotDate(), point.tvpi(), point.irr(), level, growth);
                        })
                .toList();
    }

    /** A comparison, and what it is as of. */
    record Read(Benchmark benchmark, AsOf asOf) {}
}
