package dev.drawdown.command.fund.books;

import dev.drawdown.event.CapitalCallIssued;
import dev.drawdown.event.DistributionDeclared;
import dev.drawdown.event.FundOpened;
import dev.drawdown.event.FundTermsAmended;
import dev.drawdown.event.Proposed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the standing entries add up to, in a shape that can be written down. */
public record StandingSnapshot(
        @Nullable FundOpened opened,
        Collection<FundTermsAmended> terms,
        Collection<Commitment> commitments,
        List<Call> calls,
        List<Distribution> distributions,
        Collection<Proposed> proposals,
        Set<UUID> decided,
        Map<Integer, RecallRights> rights,
        Collection<Holding> holdings,
        SubscriptionLine subscriptionLine) {

    /** A call and how far it is paid. */
    public record Call(CapitalCallIssued issued, Map<Integer, Long> paid, Set<Integer> defaulted) {}

    /** A distribution and which of its lines are paid. */
    public record Distribution(DistributionDeclared declared, Set<Integer> paid) {}

    static StandingSnapshot of(Standing standing) {
        return standing.snapshot();
    }

    Standing restore() {
        return new Standing(this);
    }
}
