package dev.drawdown.projection.batch;

import static dev.drawdown.projection.fixture.Deeds.called;
import static dev.drawdown.projection.fixture.Deeds.changed;
import static dev.drawdown.projection.fixture.Deeds.commitment;
import static dev.drawdown.projection.fixture.Deeds.declared;
import static dev.drawdown.projection.fixture.Deeds.distributed;
import static dev.drawdown.projection.fixture.Deeds.fund;
import static dev.drawdown.projection.fixture.Deeds.line;
import static dev.drawdown.projection.fixture.Deeds.marked;
import static dev.drawdown.projection.fixture.Deeds.owed;
import static dev.drawdown.projection.fixture.Deeds.paidOut;
import static dev.drawdown.projection.fixture.Deeds.partner;
import static dev.drawdown.projection.fixture.Deeds.received;
import static dev.drawdown.projection.fixture.Deeds.reported;

import dev.drawdown.event.CommitmentChanged;
import dev.drawdown.event.CommitmentKind;
import dev.drawdown.event.FundEvent;
import dev.drawdown.projection.fixture.Deeds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Everything that can be taken back. */
enum WrongEntry {
    INCREASE,
    RELEASE,
    CALLABLE,
    REPORT,
    FIRST_MARK,
    SECOND_MARK_OF_A_DATE,
    CALL,
    PAYMENT,
    PAYMENT_OF_THE_REST,
    DECLARATION,
    PAYOUT;

    FundEvent event(String fund) {
        return switch (this) {
            case INCREASE -> changed(fund, "anna", CommitmentKind.INCREASE, 70);
            case RELEASE -> changed(fund, "anna", CommitmentKind.RELEASED, -70);
            case CALLABLE -> callable(fund, "0.25");
            case REPORT -> reported(fund, "anna", ReversalTest.DUE, 400, 30, 600, 800L);
            case FIRST_MARK -> marked(fund, ReversalTest.LATER, 9L, line(fund, "anna", 7));
            case SECOND_MARK_OF_A_DATE ->
                    marked(fund, ReversalTest.MADE.plusYears(1), 9L, line(fund, "anna", 7));
            case CALL -> called(fund, 2, ReversalTest.DUE, List.of(owed(1, 10L, 5L, 1L)));
            case PAYMENT -> received(fund, 1, 2, 33, ReversalTest.DUE);
            case PAYMENT_OF_THE_REST -> received(fund, 1, 1, 127, ReversalTest.DUE);
            case DECLARATION ->
                    declared(fund, 2, ReversalTest.DUE, List.of(paidOut(1, 0, 1L, 0L, 0L, 0L)));
            case PAYOUT -> distributed(fund, 1, ReversalTest.LATER, 1, 2);
        };
    }

    static CommitmentChanged callable(String fund, String part) {
        return new CommitmentChanged(
                fund(fund),
                commitment(fund, "anna"),
                partner("anna"),
                null,
                CommitmentKind.INCREASE,
                0,
                Deeds.USD,
                new BigDecimal(part));
    }

    LocalDate date() {
        return switch (this) {
            case INCREASE, RELEASE, CALLABLE, REPORT, CALL, DECLARATION -> ReversalTest.DUE;
            case PAYMENT, PAYMENT_OF_THE_REST -> ReversalTest.DUE;
            case SECOND_MARK_OF_A_DATE -> ReversalTest.MADE.plusYears(1);
            case FIRST_MARK, PAYOUT -> ReversalTest.LATER;
        };
    }
}
