package dev.drawdown.command.fund;

import dev.drawdown.command.fund.books.ChargeLines;
import dev.drawdown.command.fund.books.FundBooks;
import dev.drawdown.command.fund.books.SubscriptionLine;
import dev.drawdown.command.fund.charge.Charge;
import dev.drawdown.command.fund.charge.RecordCharge;
import dev.drawdown.command.fund.charge.RecordCharges;
import dev.drawdown.command.fund.dailynav.StrikeDailyNavs;
import dev.drawdown.command.fund.subscriptionline.MoveSubscriptionLine;
import dev.drawdown.command.fund.subscriptionline.MoveSubscriptionLine.Movement;
import dev.drawdown.command.fund.subscriptionline.RepaymentExceedsDrawn;
import dev.drawdown.event.DailyNavStruck;
import dev.drawdown.event.FundChargeRecorded;
import dev.drawdown.event.SubscriptionLineDrawn;
import dev.drawdown.event.SubscriptionLineRepaid;
import java.util.Currency;

/** Decides on what moves the fund's value as a whole: its borrowing, its charges, its daily NAV. */
record FundValueDecisions(FundBooks books, Journal journal) {

    Answers.Moved move(MoveSubscriptionLine command) {
        SubscriptionLine after = books.total().subscriptionLine().copy();
        command.movements().forEach(movement -> after.move(movement.date(), movement.signed()));
        after.overdrawn()
                .ifPresent(
                        day -> {
                            throw new RepaymentExceedsDrawn(
                                    day, Math.negateExact(after.outstanding(day)));
                        });
        command.movements().forEach(this::record);
        return new Answers.Moved(command.movements().stream().map(Movement::id).toList());
    }

    private void record(Movement m) {
        journal.recordFrom(
                m.row(),
                switch (m.kind()) {
                    case DRAWN ->
                            new SubscriptionLineDrawn(
                                    journal.fund().fundId(),
                                    m.id(),
                                    m.date(),
                                    currency(),
                                    m.amount(),
                                    m.purpose());
                    case REPAID ->
                            new SubscriptionLineRepaid(
                                    journal.fund().fundId(),
                                    m.id(),
                                    m.date(),
                                    currency(),
                                    m.amount(),
                                    m.purpose());
                },
                m.date());
    }

    Answers.Struck strike(StrikeDailyNavs command) {
        command.navs()
                .forEach(
                        nav ->
                                journal.recordFrom(
                                        nav.row(),
                                        new DailyNavStruck(
                                                command.fundId(),
                                                nav.date(),
                                                currency(),
                                                nav.gross(),
                                                nav.net(),
                                                nav.units()),
                                        nav.date()));
        return new Answers.Struck(command.navs().size());
    }

    Answers.Charged charge(RecordCharge command) {
        record(command.charge());
        return new Answers.Charged(command.charge().id());
    }

    Answers.AllCharged charge(RecordCharges command) {
        command.charges().forEach(this::record);
        return new Answers.AllCharged(command.charges().size());
    }

    private void record(Charge charge) {
        journal.recordFrom(
                charge.row(),
                new FundChargeRecorded(
                        journal.fund().fundId(),
                        charge.id(),
                        charge.kind(),
                        charge.date(),
                        currency(),
                        charge.amount(),
                        new ChargeLines(books.total(), charge).lines()),
                charge.date());
    }

    private Currency currency() {
        return journal.fund().currency();
    }
}
