package dev.drawdown.command.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drawdown.command.fund.books.Entry;
import dev.drawdown.command.fund.books.FundBooks;
import dev.drawdown.command.fund.books.HistoryForgotten;
import dev.drawdown.event.AllocationBasis;
import dev.drawdown.event.Approved;
import dev.drawdown.event.CallLineCured;
import dev.drawdown.event.CallLineDefaulted;
import dev.drawdown.event.CallPaymentsReceived;
import dev.drawdown.event.CallType;
import dev.drawdown.event.CapitalCallIssued;
import dev.drawdown.event.ChargeKind;
import dev.drawdown.event.CommitmentChanged;
import dev.drawdown.event.CommitmentKind;
import dev.drawdown.event.CommitmentMade;
import dev.drawdown.event.DailyNavStruck;
import dev.drawdown.event.DistributionDeclared;
import dev.drawdown.event.DistributionPaid;
import dev.drawdown.event.DistributionType;
import dev.drawdown.event.EntryReversed;
import dev.drawdown.event.FundChargeRecorded;
import dev.drawdown.event.FundEvent;
import dev.drawdown.event.FundOpened;
import dev.drawdown.event.FundTermsAmended;
import dev.drawdown.event.InvestmentExited;
import dev.drawdown.event.InvestmentIncomeReceived;
import dev.drawdown.event.InvestmentMade;
import dev.drawdown.event.InvestmentWrittenOff;
import dev.drawdown.event.InvestmentsValued;
import dev.drawdown.event.OpeningBalanceReported;
import dev.drawdown.event.PartnerRole;
import dev.drawdown.event.Proposed;
import dev.drawdown.event.ReasonCode;
import dev.drawdown.event.RecallRightsExpired;
import dev.drawdown.event.Rejected;
import dev.drawdown.event.SubscriptionLineDrawn;
import dev.drawdown.event.SubscriptionLineRepaid;
import dev.drawdown.event.UnfundedBasis;
import dev.drawdown.event.ValuationMarked;
import dev.drawdown.event.ValuationStatus;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Books that go on from a snapshot are the books that were added up from the start. */
class FundSnapshotTest {

    private static final UUID FUND = id(1);
    private static final UUID COMMITMENT = id(2);
    private static final UUID PARTNER = id(3);
    private static final UUID CALL = id(4);
    private static final UUID DISTRIBUTION = id(5);
    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

    private final FundSnapshots snapshots = new FundSnapshots();

    @Test
    void whenever_a_snapshot_was_taken_the_books_end_the_same() {
        List<Entry> history = history();
        String whole = text(books(history));
        for (int taken = 0; taken <= history.size(); taken++) {
            Fund fund = new Fund(kept(books(history.subList(0, taken))));
            FundBooks books = FundBooks.of(restored(fund).snapshot().books());
            history.subList(taken, history.size()).forEach(books::take);
            assertThat(text(books)).as("taken after %d entries", taken).isEqualTo(whole);
        }
    }

    @Test
    void an_entry_that_is_known_to_be_reversed_need_not_be_added_up_first() {
        List<Entry> history = new ArrayList<>(history());
        UUID wrong = history.get(3).eventId();
        history.add(
                entry(
                        90,
                        new EntryReversed(FUND, wrong, "CommitmentChanged.v1", ReasonCode.OTHER)));
        FundBooks oneByOne = books(history);
        FundBooks marked = new FundBooks();
        for (Entry entry : history) {
            if (entry.eventId().equals(wrong)) {
                marked.takeReversed(entry);
            } else {
                marked.take(entry);
            }
        }
        assertThat(text(marked)).isEqualTo(text(oneByOne));
        marked.forgetHistory();
        assertThat(marked.isReversed(wrong)).isTrue();
    }

    @Test
    void books_without_their_history_take_no_reversal() {
        FundBooks books = books(history());
        books.forgetHistory();
        Entry reversal =
                entry(
                        91,
                        new EntryReversed(
                                FUND,
                                history().get(3).eventId(),
                                "CommitmentChanged.v1",
                                ReasonCode.OTHER));
        assertThatThrownBy(() -> books.take(reversal)).isInstanceOf(HistoryForgotten.class);
    }

    @Test
    void every_kind_of_entry_takes_part() {
        Set<String> taken =
                history().stream()
                        .map(entry -> entry.event().getClass().getSimpleName())
                        .collect(Collectors.toSet());
        taken.add(EntryReversed.class.getSimpleName());
        assertThat(kinds(FundEvent.class)).allMatch(taken::contains);
    }

    private static List<String> kinds(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(t -> kinds(t).stream()).toList()
                : List.of(type.getSimpleName());
    }

    /** If this fails, count the version in {@link FundSnapshots} up and add a file for it. */
    @Test
    void what_a_snapshot_holds_is_what_its_version_says() throws IOException {
        String name = "/snapshot/" + snapshots.name() + ".json";
        try (InputStream file = FundSnapshotTest.class.getResourceAsStream(name)) {
            assertThat(text(books(history())))
                    .isEqualTo(
                            new String(
                                            Objects.requireNonNull(file, name).readAllBytes(),
                                            StandardCharsets.UTF_8)
                                    .strip());
        }
    }

    private Fund restored(Fund fund) {
        return snapshots.read(snapshots.write(fund));
    }

    private String text(FundBooks books) {
        return new String(snapshots.write(new Fund(kept(books))), StandardCharsets.UTF_8);
    }

    private static FundSnapshots.Kept kept(FundBooks books) {
        return new FundSnapshots.Kept("fund-" + FUND, books.snapshot());
    }

    private static FundBooks books(List<Entry> entries) {
        FundBooks books = new FundBooks();
        entries.forEach(books::take);
        return books;
    }

    private static List<Entry> history() {
        List<FundEvent> events = new ArrayList<>(opening());
        events.addAll(calls());
        events.addAll(distributions());
        events.addAll(portfolio());
        List<Entry> entries = new ArrayList<>();
        for (FundEvent event : events) {
            entries.add(entry(20 + entries.size(), event));
        }
        return entries;
    }

    private static List<FundEvent> opening() {
        return List.of(
                new FundOpened(FUND, id(6), "Alder", USD, 2020, null, null),
                new FundTermsAmended(
                        FUND, 1, DAY, "weekdays", MonthDay.of(12, 31), 5, null, 70L, null),
                new CommitmentMade(
                        FUND,
                        COMMITMENT,
                        1,
                        PARTNER,
                        PartnerRole.LIMITED_PARTNER,
                        null,
                        null,
                        CommitmentKind.INITIAL,
                        100,
                        USD,
                        new BigDecimal("0.95")),
                new CommitmentChanged(
                        FUND, COMMITMENT, PARTNER, null, CommitmentKind.INCREASE, 30, USD, null),
                new OpeningBalanceReported(
                        FUND,
                        COMMITMENT,
                        PARTNER,
                        DAY.minusYears(1),
                        USD,
                        OpeningBalanceReported.Buckets.ofCalledAndDistributed(7, 2),
                        123,
                        UnfundedBasis.REPORTED,
                        9L,
                        new BigDecimal("0.05"),
                        "a list"),
                new ValuationMarked(
                        FUND,
                        id(7),
                        DAY,
                        ValuationStatus.FINAL,
                        null,
                        false,
                        USD,
                        null,
                        11,
                        List.of(new ValuationMarked.Line(COMMITMENT, PARTNER, 11, Map.of()))));
    }

    private static List<FundEvent> calls() {
        return List.of(
                call(CALL, 1),
                new CallLineDefaulted(FUND, CALL, 1, DAY, 60),
                new CallPaymentsReceived(
                        FUND,
                        USD,
                        List.of(new CallPaymentsReceived.Payment(CALL, 1, 33, 0, DAY, null))),
                new CallLineCured(FUND, CALL, 1, DAY),
                new Proposed(FUND, id(8), "alice", "ab", call(id(9), 0), null),
                new Approved(FUND, id(8), "bob", "ab"),
                new Proposed(FUND, id(10), "alice", "cd", call(id(11), 0), null),
                new Rejected(FUND, id(10), "bob", ReasonCode.OTHER));
    }

    private static List<FundEvent> distributions() {
        return List.of(
                new DistributionDeclared(
                        FUND,
                        DISTRIBUTION,
                        1,
                        DAY,
                        DAY,
                        USD,
                        AllocationBasis.COMMITMENT,
                        List.of(
                                new DistributionDeclared.Part(
                                        DistributionType.RETURN_OF_CAPITAL, null, 20, true, DAY)),
                        List.of(new DistributionDeclared.Line(1, 1, List.of(20L), List.of())),
                        null),
                new DistributionPaid(FUND, DISTRIBUTION, DAY, List.of(1)),
                new RecallRightsExpired(
                        FUND, DAY.plusDays(1), List.of(new RecallRightsExpired.Line(1, 5))));
    }

    private static List<FundEvent> portfolio() {
        return List.of(
                new InvestmentMade(
                        FUND, id(12), "Birch", null, null, DAY, USD, 90, null, List.of()),
                new InvestmentsValued(
                        FUND, DAY, USD, List.of(new InvestmentsValued.Line(id(12), 95, null))),
                new InvestmentIncomeReceived(FUND, id(12), DAY, USD, 3),
                new InvestmentExited(FUND, id(12), DAY, USD, 70, 40, false),
                new InvestmentWrittenOff(FUND, id(12), DAY.plusDays(2), USD, 50),
                new SubscriptionLineDrawn(FUND, id(13), DAY, USD, 30, CallType.INVESTMENTS),
                new SubscriptionLineRepaid(
                        FUND, id(14), DAY.plusDays(1), USD, 20, CallType.INVESTMENTS),
                new DailyNavStruck(FUND, DAY, USD, null, 11, null),
                new FundChargeRecorded(
                        FUND,
                        id(15),
                        ChargeKind.MANAGEMENT_FEE,
                        DAY,
                        USD,
                        4,
                        List.of(new FundChargeRecorded.Line(1, 4))));
    }

    private static CapitalCallIssued call(UUID id, int number) {
        return new CapitalCallIssued(
                FUND,
                id,
                number,
                DAY,
                DAY,
                USD,
                AllocationBasis.COMMITMENT,
                List.of(
                        new CapitalCallIssued.Part(CallType.INVESTMENTS, null, 50, true, true),
                        new CapitalCallIssued.Part(
                                CallType.MANAGEMENT_FEES, null, 10, false, true)),
                List.of(new CapitalCallIssued.Line(1, 1, List.of(50L, 10L))));
    }

    private static Entry entry(int number, FundEvent event) {
        return new Entry(id(number), event, DAY);
    }

    private static UUID id(int number) {
        return new UUID(9, number);
    }
}
