package dev.drawdown.bench.rebuild;

import dev.drawdown.event.AllocationBasis;
import dev.drawdown.event.CallPaymentsReceived;
import dev.drawdown.event.CallType;
import dev.drawdown.event.CapitalCallIssued;
import dev.drawdown.event.CommitmentKind;
import dev.drawdown.event.CommitmentMade;
import dev.drawdown.event.DistributionDeclared;
import dev.drawdown.event.DistributionPaid;
import dev.drawdown.event.DistributionType;
import dev.drawdown.event.EntryReversed;
import dev.drawdown.event.FundOpened;
import dev.drawdown.event.PartnerRole;
import dev.drawdown.event.ReasonCode;
import dev.drawdown.event.ValuationMarked;
import dev.drawdown.event.ValuationStatus;
import dev.drawdown.id.DerivedId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Ten years of one fund with fifty partners: 24 calls of two parts, paid by five bank files each
 * (every eighth call has one that is reversed and entered again), 26 distributions of two parts, a
 * valuation every quarter. That makes 5,000 activities.
 */
final class Books {

    static final int QUARTERS = 40;
    static final int COMMITMENTS = 50;
    static final int ACTIVITIES = (24 + 26) * COMMITMENTS * 2;

    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    private static final int FILE = 10;

    private final int number;
    private final int partners;
    private final UUID fundId;
    private final Ledger ledger;

    Books(int number, int partners, Ledger ledger) {
        this.number = number;
        this.partners = partners;
        this.fundId = DerivedId.of("bench fund", number);
        this.ledger = ledger;
    }

    static UUID partner(int number) {
        return DerivedId.of("bench partner", number);
    }

    /** Records what happens in a quarter, counted from 0. */
    void quarter(int quarter) throws Exception {
        LocalDate start = FIRST.plusMonths(3L * quarter);
        if (quarter == 0) {
            open(start);
        }
        if (quarter < 24) {
            call(quarter, start.plusDays(20));
        }
        if (quarter >= 14) {
            distribute(quarter, start.plusDays(45));
        }
        mark(quarter, start.plusMonths(3).minusDays(1));
    }

    private void open(LocalDate day) throws Exception {
        ledger.record(
                new FundOpened(fundId, Ledger.MANAGER, "Fund " + number, USD, 2015, "Buyout", null),
                day);
        for (int c = 1; c <= COMMITMENTS; c++) {
            ledger.record(
                    new CommitmentMade(
                            fundId,
                            commitment(c),
                            c,
                            partnerOf(c),
                            PartnerRole.LIMITED_PARTNER,
                            null,
                            null,
                            CommitmentKind.INITIAL,
                            committed(c),
                            USD,
                            BigDecimal.ONE),
                    day);
        }
    }

    private void call(int quarter, LocalDate due) throws Exception {
        UUID callId = DerivedId.of("bench call", number, quarter);
        List<CapitalCallIssued.Line> lines = new ArrayList<>();
        for (int c = 1; c <= COMMITMENTS; c++) {
            lines.add(
                    new CapitalCallIssued.Line(
                            c, committed(c), List.of(committed(c) * 3 / 100, committed(c) / 200)));
        }
        ledger.record(
                new CapitalCallIssued(
                        fundId,
                        callId,
                        quarter + 1,
                        due.minusDays(14),
                        due,
                        USD,
                        AllocationBasis.COMMITMENT,
                        List.of(
                                part(CallType.INVESTMENTS, lines, 0),
                                part(CallType.MANAGEMENT_FEES, lines, 1)),
                        lines),
                due);
        for (int first = 1; first <= COMMITMENTS; first += FILE) {
            UUID file = pay(callId, lines, first, due);
            if (quarter % 8 == 7 && first == 1) {
                ledger.record(
                        new EntryReversed(
                                fundId, file, "CallPaymentsReceived.v1", ReasonCode.WRONG_DATE),
                        due);
                pay(callId, lines, first, due.plusDays(1));
            }
        }
    }

    private UUID pay(UUID callId, List<CapitalCallIssued.Line> lines, int first, LocalDate day)
            throws Exception {
        return ledger.record(
                new CallPaymentsReceived(
                        fundId,
                        USD,
                        lines.subList(first - 1, first - 1 + FILE).stream()
                                .map(
                                        line ->
                                                new CallPaymentsReceived.Payment(
                                                        callId,
                                                        line.commitment(),
                                                        line.total(),
                                                        0,
                                                        day,
                                                        null))
                                .toList()),
                day);
    }

    private void distribute(int quarter, LocalDate day) throws Exception {
        UUID id = DerivedId.of("bench distribution", number, quarter);
        List<DistributionDeclared.Line> lines = new ArrayList<>();
        for (int c = 1; c <= COMMITMENTS; c++) {
            lines.add(
                    new DistributionDeclared.Line(
                            c,
                            committed(c),
                            List.of(committed(c) / 100, committed(c) * 3 / 100),
                            List.of()));
        }
        ledger.record(
                new DistributionDeclared(
                        fundId,
                        id,
                        quarter - 13,
                        day.minusDays(7),
                        day,
                        USD,
                        AllocationBasis.COMMITMENT,
                        List.of(
                                part(DistributionType.RETURN_OF_CAPITAL, lines, 0),
                                part(DistributionType.REALIZED_GAIN, lines, 1)),
                        lines,
                        null),
                day);
        ledger.record(
                new DistributionPaid(
                        fundId, id, day, IntStream.rangeClosed(1, COMMITMENTS).boxed().toList()),
                day);
    }

    private void mark(int quarter, LocalDate day) throws Exception {
        List<ValuationMarked.Line> lines = new ArrayList<>();
        for (int c = 1; c <= COMMITMENTS; c++) {
            long nav = committed(c) / QUARTERS * (quarter + 1);
            lines.add(new ValuationMarked.Line(commitment(c), partnerOf(c), nav, Map.of()));
        }
        ledger.record(
                new ValuationMarked(
                        fundId,
                        DerivedId.of("bench mark", number, quarter),
                        day,
                        ValuationStatus.FINAL,
                        null,
                        true,
                        USD,
                        null,
                        lines.stream().mapToLong(ValuationMarked.Line::nav).sum(),
                        lines),
                day);
    }

    private UUID commitment(int c) {
        return DerivedId.of("bench commitment", number, c);
    }

    /** Fifty different partners of all there are. */
    private UUID partnerOf(int c) {
        return partner((number * 17 + c) % partners);
    }

    private static long committed(int c) {
        return 100_000_000L + c * 3_701_100L;
    }

    private static CapitalCallIssued.Part part(
            CallType type, List<CapitalCallIssued.Line> lines, int i) {
        long sum = lines.stream().mapToLong(line -> line.amounts().get(i)).sum();
        return new CapitalCallIssued.Part(type, null, sum, true, true);
    }

    private static DistributionDeclared.Part part(
            DistributionType type, List<DistributionDeclared.Line> lines, int i) {
        long sum = lines.stream().mapToLong(line -> line.amounts().get(i)).sum();
        return new DistributionDeclared.Part(
                type, null, sum, type == DistributionType.RETURN_OF_CAPITAL, null);
    }
}
