package dev.drawdown.command.fund;

import dev.drawdown.command.dispatch.Actor;
import dev.drawdown.command.fund.approve.PreviewOutdated;
import dev.drawdown.command.fund.books.FundBooks;
import dev.drawdown.event.CapitalCallIssued;
import dev.drawdown.event.DistributionDeclared;
import dev.drawdown.event.FundTermsAmended;
import dev.drawdown.event.Proposed;
import dev.drawdown.id.DerivedId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What needs a second person, and how it waits for one. */
record FourEyes(FundBooks books) {

    boolean needed(long total, LocalDate day) {
        Long threshold =
                books.total().termsOn(day).map(FundTermsAmended::approvalThreshold).orElse(null);
        return threshold != null && Math.abs(total) > threshold;
    }

    void refuseIfOutdated(@Nullable String seen, String now) {
        if (seen != null && !seen.equals(now)) {
            throw new PreviewOutdated();
        }
    }

    Answers.Entered propose(CapitalCallIssued call, Actor actor, String hash, Journal journal) {
        return propose(
                new Proposed(
                        call.fundId(), proposalOf(call.callId()), actor.id(), hash, call, null),
                call.dueDate(),
                journal);
    }

    Answers.Entered propose(
            DistributionDeclared distribution, Actor actor, String hash, Journal journal) {
        return propose(
                new Proposed(
                        distribution.fundId(),
                        proposalOf(distribution.distributionId()),
                        actor.id(),
                        hash,
                        null,
                        distribution),
                distribution.paymentDate(),
                journal);
    }

    private static Answers.Entered propose(Proposed proposed, LocalDate date, Journal journal) {
        journal.record(proposed, date);
        return new Answers.Entered(
                null, null, proposed.proposalId(), null, "proposed", proposed.previewHash());
    }

    private static UUID proposalOf(UUID entryId) {
        return DerivedId.of("proposal", entryId);
    }
}
