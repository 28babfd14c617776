package dev.drawdown.gateway.benchmark;

import dev.drawdown.gateway.asof.AsOf;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.partner.PartnerView;
import dev.drawdown.gateway.problem.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A partner's commitment to a fund against an index. */
@RestController
class BenchmarkRoute {

    private final Benchmarks benchmarks;

    BenchmarkRoute(Benchmarks benchmarks) {
        this.benchmarks = benchmarks;
    }

    @GetMapping({"/api/lp/performance/benchmark", "/api/lp/{lpId}/performance/benchmark"})
    ResponseEntity<Benchmark> benchmark(
            PartnerView partner,
            @RequestParam @Nullable UUID fundId,
            @RequestParam @Nullable UUID indexId,
            TimeAxes axes) {
        if (fundId == null) {
            throw Refusal.invalid("fundId", "fundId names the fund to compare.");
        }
        Benchmarks.Read read = benchmarks.of(partner, fundId, indexId, axes);
        return ResponseEntity.ok().header(AsOf.HEADER, read.asOf().header()).body(read.benchmark());
    }
}
