package dev.drawdown.projection.capital;

import dev.drawdown.event.CallPaymentsReceived;
import dev.drawdown.event.CapitalCallIssued;
import dev.drawdown.event.DistributionPaid;
import dev.drawdown.event.FundChargeRecorded;
import dev.drawdown.event.LedgerEntry;
import dev.drawdown.event.OpeningBalanceReported.Buckets;
import dev.drawdown.event.RecallRightsExpired;
import dev.drawdown.projection.reference.Distribution;
import dev.drawdown.projection.reference.Party;
import dev.drawdown.projection.reference.Receipt;
import dev.drawdown.projection.reference.Receipts;
import dev.drawdown.projection.reference.References;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What calls, payments and distributions do to the accounts. A call and its payments count at the
 * call's due date, a distribution at its payment date, whenever the bank had the money (ILPA).
 */
record Movements(LedgerEntry entry, References references) {

    private static final Buckets NOTHING = new Buckets(0, 0, 0, 0, 0, 0, 0);

    Movement called(CapitalCallIssued e) {
        Movement movement = new Movement();
        int number = 0;
        for (CapitalCallIssued.Line line : e.lines()) {
            Buckets called = new Buckets(line.total(), 0, 0, 0, 0, 0, 0);
            movement.put(
                    account(e.fundId(), line.commitment()),
                    moved(e.dueDate(), number++, called, 0));
        }
        return movement;
    }

    Movement paid(CallPaymentsReceived e) {
        Movement movement = new Movement();
        for (Receipt receipt : new Receipts(references).of(entry.position(), e)) {
            LocalDate due = receipt.call().dueDate();
            movement.put(
                    account(e.fundId(), receipt.line().commitment()),
                    contributed(due, receipt.index(), receipt.deed().reducing(), receipt.outside()),
                    CashFlow.paidIn(
                            due, receipt.index(), receipt.deed().amount(), receipt.gross()));
        }
        return movement;
    }

    /**
     * The accounts of payments taken back, with what that changes in the payments that stay; as
     * flows by how much all of the line changes as gross.
     */
    Movement unpaid(long position, CallPaymentsReceived e) {
        Movement movement = new Movement();
        int number = 0;
        for (var correction : new Receipts(references).corrections(position, e).entrySet()) {
            Account account = account(e.fundId(), correction.getKey().line().commitment());
            movement.touch(account);
            LocalDate due = correction.getKey().call().dueDate();
            long inside = correction.getValue().reducing();
            movement.put(account, CashFlow.paidIn(due, number, 0, correction.getValue().gross()));
            if (inside != 0) {
                movement.put(account, contributed(due, number++, inside, Math.negateExact(inside)));
            }
        }
        return movement;
    }

    Movement distributed(DistributionPaid e) {
        Movement movement = new Movement();
        Distribution distribution = references.distribution(e.distributionId());
        int number = 0;
        for (int commitment : e.commitments()) {
            PaidOut paid = PaidOut.of(distribution, distribution.line(commitment));
            movement.put(
                    account(e.fundId(), commitment),
                    moved(
                            distribution.paymentDate(),
                            number,
                            paid.buckets(),
                            Math.addExact(paid.recallable(), paid.returned())),
                    paid.flow(distribution.paymentDate(), number));
            number++;
        }
        return movement;
    }

    /** What was recallable counts as paid out for good. */
    Movement expired(RecallRightsExpired e) {
        Movement movement = new Movement();
        int number = 0;
        for (RecallRightsExpired.Line line : e.lines()) {
            long amount = Math.negateExact(line.amount());
            Buckets recallable = new Buckets(0, 0, 0, 0, 0, amount, 0);
            movement.put(
                    account(e.fundId(), line.commitment()),
                    moved(e.asOf(), number, recallable, amount),
                    new CashFlow(e.asOf(), number, 0, 0, 0, 0, amount));
            number++;
        }
        return movement;
    }

    /** No account moves; what was kept back comes on top of what was paid out, as gross. */
    Movement charged(FundChargeRecorded e) {
        Movement movement = new Movement();
        int number = 0;
        for (FundChargeRecorded.Line line : e.lines()) {
            Account account = account(e.fundId(), line.commitment());
            movement.touch(account);
            long kept = PaidOut.kept(e.kind(), line.amount());
            if (kept != 0) {
                movement.put(account, new CashFlow(e.date(), number, 0, 0, 0, kept, 0));
            }
            number++;
        }
        return movement;
    }

    /** What may still be called moves, and nothing else. */
    Fact adjusted(long delta) {
        return moved(entry.effectiveDate(), 0, NOTHING, delta);
    }

    private Fact contributed(LocalDate due, int number, long inside, long outside) {
        Buckets paid = new Buckets(0, inside, outside, 0, 0, 0, 0);
        return moved(due, number, paid, Math.negateExact(inside));
    }

    private Fact moved(LocalDate date, int number, Buckets buckets, long unfunded) {
        return new Fact.Moved(date, entry.position(), number, buckets, unfunded);
    }

    private Account account(UUID fundId, int commitment) {
        Party party = references.party(fundId, commitment);
        return new Account(
                party.commitmentId(), party.partnerId(), party.fundId(), party.currency());
    }
}
