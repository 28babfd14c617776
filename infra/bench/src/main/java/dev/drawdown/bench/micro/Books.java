package dev.drawdown.bench.micro;

import dev.drawdown.event.AllocationBasis;
import dev.drawdown.event.CallPaymentsReceived;
import dev.drawdown.event.CallType;
import dev.drawdown.event.CapitalCallIssued;
import dev.drawdown.event.CommitmentKind;
import dev.drawdown.event.CommitmentMade;
import dev.drawdown.event.PartnerRole;
import dev.drawdown.id.UuidV7;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** The events of a fund with many partners. */
final class Books {

    static final UUID FUND = UuidV7.next();
    static final LocalDate DAY = LocalDate.of(2026, 9, 30);

    private static final Currency USD = Currency.getInstance("USD");
    private static final long COMMITTED = 10_000_000_00L;
    private static final long CALLED = 1_000_00L;

    private Books() {}

    static CommitmentMade commitment(int number) {
        return new CommitmentMade(
                FUND,
                UuidV7.next(),
                number,
                UuidV7.next(),
                PartnerRole.LIMITED_PARTNER,
                null,
                null,
                CommitmentKind.INITIAL,
                COMMITTED,
                USD,
                BigDecimal.ONE);
    }

    /** A call with a line for each partner. */
    static CapitalCallIssued call(UUID id, int number, int partners) {
        return new CapitalCallIssued(
                FUND,
                id,
                number,
                DAY,
                DAY.plusDays(10),
                USD,
                AllocationBasis.COMMITMENT,
                List.of(
                        new CapitalCallIssued.Part(
                                CallType.INVESTMENTS, null, CALLED * partners, true, true)),
                IntStream.rangeClosed(1, partners)
                        .mapToObj(
                                line ->
                                        new CapitalCallIssued.Line(
                                                line, COMMITTED, List.of(CALLED)))
                        .toList());
    }

    /** Every line of a call is paid. */
    static CallPaymentsReceived payments(UUID call, int partners) {
        return new CallPaymentsReceived(
                FUND,
                USD,
                IntStream.rangeClosed(1, partners)
                        .mapToObj(
                                line ->
                                        new CallPaymentsReceived.Payment(
                                                call, line, CALLED, 0, DAY, null))
                        .toList());
    }
}
