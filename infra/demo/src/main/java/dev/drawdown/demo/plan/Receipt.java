package dev.drawdown.demo.plan;

import java.time.LocalDate;

/** One payment of a partner on a call; minor units. */
record Receipt(Call call, Pledge pledge, long amount, LocalDate valueDate) {

    Receipt on(LocalDate day) {
        return new Receipt(call, pledge, amount, day);
    }

    Receipt of(long otherAmount) {
        return new Receipt(call, pledge, otherAmount, valueDate);
    }
}
