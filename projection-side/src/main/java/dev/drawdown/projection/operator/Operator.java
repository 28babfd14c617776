package dev.drawdown.projection.operator;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The projection side without intake and without a port. Not a configuration that a scan finds. */
@ComponentScan({
    "dev.drawdown.projection.activity",
    "dev.drawdown.projection.batch",
    "dev.drawdown.projection.cachetag",
    "dev.drawdown.projection.capital",
    "dev.drawdown.projection.commitment",
    "dev.drawdown.projection.database",
    "dev.drawdown.projection.flow",
    "dev.drawdown.projection.fund",
    "dev.drawdown.projection.holding",
    "dev.drawdown.projection.index",
    "dev.drawdown.projection.ledger",
    "dev.drawdown.projection.nav",
    "dev.drawdown.projection.notice",
    "dev.drawdown.projection.partner",
    "dev.drawdown.projection.performance",
    "dev.drawdown.projection.proposal",
    "dev.drawdown.projection.rebuild",
    "dev.drawdown.projection.reconcile",
    "dev.drawdown.projection.reference"
})
class Operator {

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }
}
