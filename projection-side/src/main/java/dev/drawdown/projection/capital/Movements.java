package dev.drawdown.projection.capital;

import dev.drawdown.event.CallPaymentsReceived;
import dev.drawdown.event.CapitalCallIssued;
import dev.drawdown.event.DistributionPaid;
import dev.drawdown.event.LedgerEntry;
import dev.drawdown.event.OpeningBalanceReported.Buckets;
import dev.drawdown.event.RecallRightsExpired;
import dev.drawdown.projection.reference.Distribution;
import dev.drawdown.projection.reference.DistributionLine;
import dev.drawdown.projection.reference.Party;
import dev.drawdown.projection.reference.Receipt;
import dev.drawdown.projection.reference.Receipts;
import dev.drawdown.projection.reference.References;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What calls, payments and distributions do to the accounts. A call and its payments count at the
 * call's due date, a distribution at its payment date, whenever the bank had the money (ILPA).
 */
record Movements(LedgerEntry entry, References references) {

    private static final Buckets NOTHING = new Buckets(0, 0, 0, 0, 0, 0, 0);

    Map<Account, List<Fact>> called(CapitalCallIssued e) {
        Map<Account, List<Fact>> facts = new LinkedHashMap<>();
        int number = 0;
        for (CapitalCallIssued.Line line : e.lines()) {
            Buckets called = new Buckets(line.total(), 0, 0, 0, 0, 0, 0);
            put(
                    facts,
                    account(e.fundId(), line.commitment()),
                    moved(e.dueDate(), number++, called, 0));
        }
        return facts;
    }

    Map<Account, List<Fact>> paid(CallPaymentsReceived e) {
        Map<Account, List<Fact>> facts = new LinkedHashMap<>();
        for (Receipt receipt : new Receipts(references).of(entry.position(), e)) {
            put(
                    facts,
                    account(e.fundId(), receipt.line().commitment()),
                    contributed(
                            receipt.call().dueDate(),
                            receipt.index(),
                            receipt.deed().reducing(),
                            receipt.outside()));
        }
        return facts;
    }

    /** The accounts of payments taken back, with what that changes in the payments that stay. */
    Map<Account, List<Fact>> unpaid(long position, CallPaymentsReceived e) {
        Map<Account, List<Fact>> facts = new LinkedHashMap<>();
        int number = 0;
        for (var correction : new Receipts(references).corrections(position, e).entrySet()) {
            Account account = account(e.fundId(), correction.getKey().line().commitment());
            List<Fact> own = facts.computeIfAbsent(account, _ -> new ArrayList<>());
            long inside = correction.getValue();
            if (inside != 0) {
                LocalDate due = correction.getKey().call().dueDate();
                own.add(contributed(due, number++, inside, Math.negateExact(inside)));
            }
        }
        return facts;
    }

    Map<Account, List<Fact>> distributed(DistributionPaid e) {
        Map<Account, List<Fact>> facts = new LinkedHashMap<>();
        Distribution distribution = references.distribution(e.distributionId());
        int number = 0;
        for (int commitment : e.commitments()) {
            DistributionLine line = distribution.line(commitment);
            put(facts, account(e.fundId(), commitment), distributed(distribution, line, number++));
        }
        return facts;
    }

    private Fact distributed(Distribution distribution, DistributionLine line, int number) {
        long paidOut = 0;
        long recallable = 0;
        long returned = 0;
        for (int i = 0; i < line.amounts().size(); i++) {
            long amount = line.amounts().get(i);
            var part = distribution.parts().get(i);
            if (part.type().isReturnedExcess()) {
                returned = Math.addExact(returned, amount);
            } else {
                paidOut = Math.addExact(paidOut, amount);
                recallable = Math.addExact(recallable, part.recallable() ? amount : 0);
            }
        }
        return moved(
                distribution.paymentDate(),
                number,
                new Buckets(0, 0, 0, returned, paidOut, recallable, line.withheld()),
                Math.addExact(recallable, returned));
    }

    /** What was recallable counts as paid out for good. */
    Map<Account, List<Fact>> expired(RecallRightsExpired e) {
        Map<Account, List<Fact>> facts = new LinkedHashMap<>();
        int number = 0;
        for (RecallRightsExpired.Line line : e.lines()) {
            long amount = Math.negateExact(line.amount());
            Buckets recallable = new Buckets(0, 0, 0, 0, 0, amount, 0);
            put(
                    facts,
                    account(e.fundId(), line.commitment()),
                    moved(e.asOf(), number++, recallable, amount));
        }
        return facts;
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

    private static void put(Map<Account, List<Fact>> facts, Account account, Fact fact) {
        facts.computeIfAbsent(account, _ -> new ArrayList<>()).add(fact);
    }
}
