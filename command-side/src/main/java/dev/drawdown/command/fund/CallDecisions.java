package dev.drawdown.command.fund;

import dev.drawdown.command.fund.books.CallLines;
import dev.drawdown.command.fund.books.CallState;
import dev.drawdown.command.fund.books.Commitment;
import dev.drawdown.command.fund.books.CurePeriod;
import dev.drawdown.command.fund.books.FundBooks;
import dev.drawdown.command.fund.books.PreviewHash;
import dev.drawdown.command.fund.books.Receipts;
import dev.drawdown.command.fund.callcapital.CallPlan;
import dev.drawdown.command.fund.callcapital.CurePeriodNotOver;
import dev.drawdown.command.fund.callcapital.DefaultCallLine;
import dev.drawdown.command.fund.callcapital.IssueCapitalCall;
import dev.drawdown.command.fund.receivepayments.CallNotFound;
import dev.drawdown.command.fund.receivepayments.ReceivePayments;
import dev.drawdown.event.CallLineCured;
import dev.drawdown.event.CallLineDefaulted;
import dev.drawdown.event.CallPaymentsReceived;
import dev.drawdown.event.CapitalCallIssued;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Decides on capital calls and what is paid on them. */
record CallDecisions(FundBooks books, Journal journal) {

    private static final UUID NOT_YET = new UUID(0, 0);

    Answers.CallPreview preview(CallPlan plan) {
        CapitalCallIssued call = draw(plan, NOT_YET);
        return new Answers.CallPreview(
                call,
                PreviewHash.of(call),
                new FourEyes(books).needed(call.total(), plan.dueDate()));
    }

    Answers.Entered issue(IssueCapitalCall command) {
        new Expiries(books, journal).upTo(command.plan().noticeDate());
        CapitalCallIssued call = draw(command.plan(), command.callId());
        String hash = PreviewHash.of(call);
        FourEyes fourEyes = new FourEyes(books);
        fourEyes.refuseIfOutdated(command.previewHash(), hash);
        if (fourEyes.needed(call.total(), call.dueDate())) {
            return fourEyes.propose(call, command.actor(), hash, journal);
        }
        journal.record(call, call.dueDate());
        return new Answers.Entered(call.callId(), null, null, call.number(), "issued", hash);
    }

    private CapitalCallIssued draw(CallPlan plan, UUID callId) {
        return new CapitalCallIssued(
                plan.fundId(),
                callId,
                books.nextCall(),
                plan.noticeDate(),
                plan.dueDate(),
                journal.fund().currency(),
                plan.basis(),
                plan.parts().stream()
                        .map(
                                part ->
                                        new CapitalCallIssued.Part(
                                                part.type(),
                                                part.dealId(),
                                                part.amount(),
                                                part.reducesUnfunded(),
                                                part.throughFund()))
                        .toList(),
                new CallLines(books.total(), plan).lines());
    }

    Answers.Received receive(ReceivePayments command) {
        new Expiries(books, journal).upTo(command.latest());
        List<CallPaymentsReceived.Payment> payments =
                new Receipts(books.total()).match(command.payments());
        journal.record(
                new CallPaymentsReceived(command.fundId(), journal.fund().currency(), payments),
                command.latest());
        payments.stream().distinct().forEach(payment -> cure(command, payment));
        return new Answers.Received(payments.size());
    }

    private void cure(ReceivePayments command, CallPaymentsReceived.Payment payment) {
        CallState call = call(payment.callId());
        int commitment = payment.commitment();
        if (call.defaulted().contains(commitment) && call.outstanding(commitment) == 0) {
            journal.record(
                    new CallLineCured(
                            command.fundId(), payment.callId(), commitment, payment.valueDate()),
                    payment.valueDate());
        }
    }

    Answers.Committed declareDefault(DefaultCallLine command) {
        new Expiries(books, journal).upTo(command.date());
        CallState call = call(command.callId());
        Commitment commitment = books.total().commitments().get(command.commitmentId());
        LocalDate due = call.issued().dueDate();
        LocalDate lastDay = CurePeriod.lastDay(due, books.total().termsOn(due));
        long outstanding = call.outstanding(commitment.number());
        if (!command.date().isAfter(lastDay)
                || outstanding <= 0
                || call.defaulted().contains(commitment.number())) {
            throw new CurePeriodNotOver(lastDay);
        }
        journal.record(
                new CallLineDefaulted(
                        command.fundId(),
                        command.callId(),
                        commitment.number(),
                        command.date(),
                        outstanding),
                command.date());
        return new Answers.Committed(commitment.id());
    }

    private CallState call(UUID id) {
        return books.total().findCall(id).orElseThrow(() -> new CallNotFound(id));
    }
}
