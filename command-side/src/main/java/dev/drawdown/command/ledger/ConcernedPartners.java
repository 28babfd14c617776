package dev.drawdown.command.ledger;

import dev.drawdown.event.CommitmentChanged;
import dev.drawdown.event.CommitmentMade;
import dev.drawdown.event.FundOpened;
import dev.drawdown.event.LedgerEvent;
import dev.drawdown.event.OpeningBalanceReported;
import dev.drawdown.event.PartnerOnboarded;
import dev.drawdown.event.ValuationMarked;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whom an event concerns: what an auditor finds under a partner. */
final class ConcernedPartners {

    private ConcernedPartners() {}

    static Set<UUID> of(LedgerEvent event) {
        return switch (event) {
            case PartnerOnboarded e -> Set.of(e.partnerId());
            case FundOpened _ -> Set.of();
            case CommitmentMade e -> Set.of(e.partnerId());
            case CommitmentChanged e -> Set.of(e.partnerId());
            case OpeningBalanceReported e -> Set.of(e.partnerId());
            case ValuationMarked e ->
                    e.lines().stream()
                            .map(ValuationMarked.Line::partnerId)
                            .collect(Collectors.toSet());
        };
    }
}
