package dev.drawdown.command.index;

import dev.drawdown.command.ledger.Recorded;
import dev.drawdown.event.IndexEvent;
import dev.drawdown.event.IndexLevelsRecorded;
import java.util.Currency;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One index of a manager: its levels may grow and be corrected, what it is may not change. */
@Aggregate
class BenchmarkIndex {

    @SuppressWarnings("UnusedVariable") // Axon reads it
    @AggregateIdentifier
    private String stream;

    private boolean begun;
    private boolean totalReturn;
    private @Nullable Currency currency;

    @SuppressWarnings("NullAway.Init") // set by the first event of every index
    BenchmarkIndex() {}

    /** The index that a command made or extended, and how many levels it took. */
    record Extended(UUID indexId, int levels) {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Extended decide(RecordIndexLevels command) {
        IndexLevelsRecorded event = command.event();
        if (begun) {
            refuseIfAnother(event);
        }
        if (command.row() == null) {
            Recorded.apply(event, event.managerId(), command.lastDate(), Set.of());
        } else {
            Recorded.apply(event, event.managerId(), command.lastDate(), Set.of(), command.row());
        }
        return new Extended(event.indexId(), event.levels().size());
    }

    private void refuseIfAnother(IndexLevelsRecorded event) {
        if (event.totalReturn() != totalReturn) {
            throw new IndexIsAnother(
                    "This index is recorded %s dividends: give the other series another name."
                            .formatted(totalReturn ? "with" : "without"),
                    "totalReturn");
        }
        if (event.currency() != null && !event.currency().equals(currency)) {
            throw new IndexIsAnother(
                    "This index is recorded %s: give the other series another name."
                            .formatted(currency == null ? "without a currency" : "in " + currency),
                    "currency");
        }
    }

    @EventSourcingHandler
    void evolve(IndexEvent event) {
        switch (event) {
            case IndexLevelsRecorded e -> {
                stream = e.stream();
                totalReturn = e.totalReturn();
                currency = begun ? currency : e.currency();
                begun = true;
            }
        }
    }
}
