package dev.drawdown.projection.cachetag;

import dev.drawdown.event.CommitmentChanged;
import dev.drawdown.event.CommitmentMade;
import dev.drawdown.event.FundOpened;
import dev.drawdown.event.LedgerEntry;
import dev.drawdown.event.OpeningBalanceReported;
import dev.drawdown.event.PartnerOnboarded;
import dev.drawdown.event.ValuationMarked;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The tags to raise after a batch: for each, the last ledger position that touched it. */
public final class Tags {

    private static final String PREFIX = "drawdown:tag:";

    private final Map<String, Long> positions = new HashMap<>();

    /** Notes everything this entry touches. */
    public void touch(LedgerEntry entry) {
        long position = entry.position();
        switch (entry.event()) {
            case PartnerOnboarded e -> partner(e.partnerId(), position);
            case FundOpened e -> fund(e.fundId(), position);
            case CommitmentMade e -> all(e.fundId(), e.commitmentId(), e.partnerId(), position);
            case CommitmentChanged e -> all(e.fundId(), e.commitmentId(), e.partnerId(), position);
            case OpeningBalanceReported e ->
                    all(e.fundId(), e.commitmentId(), e.partnerId(), position);
            case ValuationMarked e -> {
                fund(e.fundId(), position);
                e.lines().forEach(l -> all(e.fundId(), l.commitmentId(), l.partnerId(), position));
            }
        }
    }

    Map<String, Long> positions() {
        return positions;
    }

    private void all(UUID fundId, UUID commitmentId, UUID partnerId, long position) {
        fund(fundId, position);
        raise(PREFIX + "commitment:" + commitmentId, position);
        partner(partnerId, position);
    }

    private void partner(UUID partnerId, long position) {
        raise(PREFIX + "lp:" + partnerId, position);
    }

    private void fund(UUID fundId, long position) {
        raise(PREFIX + "fund:" + fundId, position);
    }

    private void raise(String tag, long position) {
        positions.merge(tag, position, Math::max);
    }
}
