package dev.drawdown.command.fund.books;

import dev.drawdown.command.fund.reverse.EntryHasDependents;
import dev.drawdown.command.fund.reverse.EntryNotFound;
import dev.drawdown.event.Approved;
import dev.drawdown.event.CallLineCured;
import dev.drawdown.event.CallLineDefaulted;
import dev.drawdown.event.CallPaymentsReceived;
import dev.drawdown.event.CapitalCallIssued;
import dev.drawdown.event.CommitmentChanged;
import dev.drawdown.event.CommitmentMade;
import dev.drawdown.event.DailyNavStruck;
import dev.drawdown.event.DistributionDeclared;
import dev.drawdown.event.DistributionPaid;
import dev.drawdown.event.EntryReversed;
import dev.drawdown.event.FundChargeRecorded;
import dev.drawdown.event.FundOpened;
import dev.drawdown.event.FundTermsAmended;
import dev.drawdown.event.HoldingEvent;
import dev.drawdown.event.OpeningBalanceReported;
import dev.drawdown.event.Proposed;
import dev.drawdown.event.RecallRightsExpired;
import dev.drawdown.event.Rejected;
import dev.drawdown.event.SubscriptionLineDrawn;
import dev.drawdown.event.SubscriptionLineRepaid;
import dev.drawdown.event.ValuationMarked;
import java.time.LocalDate;
import java.util.UUID;

/** Whether an entry can be taken out of the books without pulling others down. */
public final class Dependents {

    private final FundBooks books;

    public Dependents(FundBooks books) {
        this.books = books;
    }

    /**
     * Lets a reversal pass, or names what must be reversed before.
     *
     * @throws EntryHasDependents if other entries build on it
     * @throws EntryNotFound if it is not an entry of the books that can be reversed
     */
    public void refuseIfAny(Entry entry) {
        switch (entry.event()) {
            case FundOpened _, FundTermsAmended _, Proposed _, Approved _, Rejected _ ->
                    throw new EntryNotFound(entry.eventId());
            case EntryReversed _ -> throw new EntryNotFound(entry.eventId());
            case CommitmentMade _ ->
                    throw new EntryHasDependents(
                            "A commitment is not reversed but changed: by its whole amount if need be.");
            case CapitalCallIssued e -> refuseIfPaid(e);
            case DistributionDeclared e -> refuseIfPaid(e);
            case DistributionPaid _ -> {
                refuseIfItsRightsHaveExpired(entry.eventId());
                refuseIfMoreIsCalledThanMayBe(entry.eventId());
            }
            case CommitmentChanged _, CallPaymentsReceived _, OpeningBalanceReported _ ->
                    refuseIfMoreIsCalledThanMayBe(entry.eventId());
            case HoldingEvent _ -> refuseIfHoldingsDoNotFit(entry.eventId());
            case SubscriptionLineDrawn _ -> refuseIfMoreIsRepaidThanDrawn(entry.eventId());
            case SubscriptionLineRepaid _,
                    DailyNavStruck _,
                    FundChargeRecorded _,
                    ValuationMarked _,
                    CallLineDefaulted _,
                    CallLineCured _,
                    RecallRightsExpired _ -> {
                // nothing builds on them
            }
        }
    }

    private void refuseIfPaid(CapitalCallIssued call) {
        if (books.total().findCall(call.callId()).filter(CallState::anythingPaid).isPresent()) {
            throw new EntryHasDependents("Payments of this call stand: reverse them first.");
        }
    }

    private void refuseIfPaid(DistributionDeclared distribution) {
        if (books.total()
                .findDistribution(distribution.distributionId())
                .filter(state -> !state.paid().isEmpty())
                .isPresent()) {
            throw new EntryHasDependents(
                    "Lines of this distribution are paid: reverse that first.");
        }
    }

    private void refuseIfItsRightsHaveExpired(UUID eventId) {
        if (books.total().rightsCoverWhatExpired()
                && !books.without(eventId).rightsCoverWhatExpired()) {
            throw new EntryHasDependents(
                    "Its right to be called again has expired: reverse that expiry first.");
        }
    }

    /** A purchase that sales rest on, or a sale that was part of how a holding ended. */
    private void refuseIfHoldingsDoNotFit(UUID eventId) {
        if (books.total().holdings().areSound() && !books.without(eventId).holdings().areSound()) {
            throw new EntryHasDependents(
                    "Other entries of this deal rest on it: reverse them first.");
        }
    }

    private void refuseIfMoreIsRepaidThanDrawn(UUID eventId) {
        if (books.without(eventId).subscriptionLine().overdrawn().isPresent()) {
            throw new EntryHasDependents("Repayments rest on it: reverse them first.");
        }
    }

    /** What was restored and called again since, for example, cannot be taken back any more. */
    private void refuseIfMoreIsCalledThanMayBe(UUID eventId) {
        Standing now = books.total();
        Standing without = books.without(eventId);
        for (Commitment commitment : without.commitments().all()) {
            long after = without.callable(commitment, LocalDate.MAX);
            long before = now.callable(now.commitments().get(commitment.id()), LocalDate.MAX);
            if (after < 0 && after < before) {
                throw new EntryHasDependents(
                        "Calls were issued since that rest on this entry: reverse them first.");
            }
        }
    }
}
