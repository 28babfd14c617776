package dev.drawdown.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drawdown.personal.SealedPersonal;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every event as it is stored, byte for byte: a golden file is added to, never edited. */
class GoldenEventsTest {

    private static final UUID FUND = UUID.fromString("018f2b5e-7c00-7000-8000-000000000001");
    private static final UUID PARTNER = UUID.fromString("018f2b5e-7c00-7000-8000-000000000002");
    private static final UUID COMMITMENT = UUID.fromString("018f2b5e-7c00-7000-8000-000000000003");
    private static final UUID MANAGER = UUID.fromString("018f2b5e-7c00-7000-8000-000000000004");
    private static final UUID OTHER = UUID.fromString("018f2b5e-7c00-7000-8000-000000000005");
    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate DATE = LocalDate.of(2025, 3, 31);

    private final EventCodec codec = new EventCodec();

    static Stream<LedgerEvent> events() {
        return Stream.of(booksOpen(), booksKept(), portfolio()).flatMap(events -> events);
    }

    private static CapitalCallIssued call() {
        return new CapitalCallIssued(
                FUND,
                OTHER,
                3,
                DATE,
                DATE,
                USD,
                AllocationBasis.COMMITMENT,
                List.of(
                        new CapitalCallIssued.Part(
                                CallType.MANAGEMENT_FEES, PARTNER, 7, true, false)),
                List.of(new CapitalCallIssued.Line(1, 9, List.of(7L))));
    }

    private static Stream<LedgerEvent> booksKept() {
        return Stream.of(
                new FundTermsAmended(
                        FUND,
                        2,
                        DATE,
                        "weekdays",
                        MonthDay.of(12, 31),
                        10,
                        new BigDecimal("0.08"),
                        500L,
                        "ab"),
                call(),
                new CallPaymentsReceived(
                        FUND,
                        USD,
                        List.of(new CallPaymentsReceived.Payment(OTHER, 1, 5, 2, DATE, "cd"))),
                new CallLineDefaulted(FUND, OTHER, 1, DATE, 2),
                new CallLineCured(FUND, OTHER, 1, DATE),
                new DistributionDeclared(
                        FUND,
                        OTHER,
                        1,
                        DATE,
                        DATE,
                        USD,
                        AllocationBasis.BY_HAND,
                        List.of(
                                new DistributionDeclared.Part(
                                        DistributionType.RETURN_OF_CAPITAL,
                                        PARTNER,
                                        9,
                                        true,
                                        DATE)),
                        List.of(
                                new DistributionDeclared.Line(
                                        1,
                                        0,
                                        List.of(9L),
                                        List.of(new DistributionDeclared.Withheld("US", 1)))),
                        new DistributionDeclared.InKind(
                                "shares", new BigDecimal("3"), new BigDecimal("1.5"))),
                new DistributionPaid(FUND, OTHER, DATE, List.of(1, 2)),
                new RecallRightsExpired(FUND, DATE, List.of(new RecallRightsExpired.Line(1, 9))),
                new EntryReversed(FUND, OTHER, "CapitalCallIssued.v1", ReasonCode.WRONG_AMOUNT),
                new Proposed(FUND, OTHER, "alice", "ef", call(), null),
                new Approved(FUND, OTHER, "bob", "ef"),
                new Rejected(FUND, OTHER, "bob", ReasonCode.WITHDRAWN),
                new PartnerStatusChanged(PARTNER, PartnerStatus.INACTIVE),
                new ContactsChanged(PARTNER, List.of(new SealedPersonal(OTHER, "c2VhbGVk"))),
                new PreferencesSet(PARTNER, "quarterly", "pdf", true, "de-CH"));
    }

    private static Stream<LedgerEvent> portfolio() {
        return Stream.of(
                new InvestmentMade(
                        FUND,
                        OTHER,
                        "Birch AG",
                        "industrials",
                        "CH",
                        DATE,
                        USD,
                        900,
                        new BigDecimal("0.305"),
                        List.of(new InvestmentMade.Participation(1, 3))),
                new InvestmentsValued(
                        FUND,
                        DATE,
                        USD,
                        List.of(new InvestmentsValued.Line(OTHER, 950, new BigDecimal("0.30")))),
                new InvestmentIncomeReceived(FUND, OTHER, DATE, USD, 11),
                new InvestmentExited(FUND, OTHER, DATE, USD, 700, 450, false),
                new InvestmentWrittenOff(FUND, OTHER, DATE, USD, 450),
                new SubscriptionLineDrawn(FUND, OTHER, DATE, USD, 500, CallType.INVESTMENTS),
                new SubscriptionLineRepaid(FUND, OTHER, DATE, USD, 200, CallType.WORKING_CAPITAL),
                new DailyNavStruck(FUND, DATE, USD, 120L, 100, new BigDecimal("10.5")),
                new FundChargeRecorded(
                        FUND,
                        OTHER,
                        ChargeKind.CARRIED_INTEREST_ACCRUED,
                        DATE,
                        USD,
                        40,
                        List.of(new FundChargeRecorded.Line(1, 40))),
                new IndexLevelsRecorded(
                        OTHER,
                        MANAGER,
                        "World index",
                        USD,
                        true,
                        List.of(new IndexLevelsRecorded.Level(DATE, new BigDecimal("101.25")))));
    }

    private static Stream<LedgerEvent> booksOpen() {
        return Stream.of(
                new PartnerOnboarded(
                        PARTNER,
                        MANAGER,
                        EntityType.FAMILY_OFFICE,
                        null,
                        new SealedPersonal(OTHER, "c2VhbGVk"),
                        "US",
                        "LP-7"),
                new FundOpened(FUND, MANAGER, "Alder Fund I", USD, 2020, "buyout", "F-1"),
                new CommitmentMade(
                        FUND,
                        COMMITMENT,
                        1,
                        PARTNER,
                        PartnerRole.LIMITED_PARTNER,
                        "A",
                        OTHER,
                        CommitmentKind.INITIAL,
                        10_000_000_000L,
                        USD,
                        new BigDecimal("0.95")),
                new CommitmentChanged(
                        FUND,
                        COMMITMENT,
                        PARTNER,
                        OTHER,
                        CommitmentKind.RESTATED,
                        -500L,
                        USD,
                        new BigDecimal("1")),
                new OpeningBalanceReported(
                        FUND,
                        COMMITMENT,
                        PARTNER,
                        DATE,
                        USD,
                        new OpeningBalanceReported.Buckets(100, 90, 10, 5, -3, 2, 1),
                        42,
                        UnfundedBasis.REPORTED,
                        -77L,
                        new BigDecimal("0.0590"),
                        "Performance review"),
                new ValuationMarked(
                        FUND,
                        OTHER,
                        DATE,
                        ValuationStatus.AUDITED,
                        COMMITMENT,
                        true,
                        USD,
                        120L,
                        100L,
                        List.of(
                                new ValuationMarked.Line(
                                        COMMITMENT,
                                        PARTNER,
                                        100,
                                        Map.of(NavComponent.REALIZED_GAIN, 7L)))));
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_written_as_its_golden_file_says_and_read_back_equal(LedgerEvent event)
            throws IOException {
        String name = EventCodec.nameOf(event);
        String golden = golden(name);
        assertThat(new String(codec.write(event), StandardCharsets.UTF_8)).isEqualTo(golden);
        assertThat(codec.read(name, golden.getBytes(StandardCharsets.UTF_8))).isEqualTo(event);
    }

    @Test
    void every_event_type_has_a_golden_file_and_every_type_is_registered() {
        Set<String> covered =
                events().map(EventCodec::nameOf)
                        .collect(Collectors.toCollection(java.util.TreeSet::new));
        assertThat(covered).isEqualTo(new TreeMap<>(EventCodec.types()).keySet());
        assertThat(covered).hasSize((int) leaves(LedgerEvent.class));
    }

    private static long leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).mapToLong(GoldenEventsTest::leaves).sum()
                : 1;
    }

    @Test
    void what_is_left_out_of_an_event_is_absent_and_not_null() {
        InvestmentMade plain =
                new InvestmentMade(
                        FUND, OTHER, "Birch AG", null, null, DATE, USD, 900, null, List.of());
        byte[] stored = codec.write(plain);
        assertThat(new String(stored, StandardCharsets.UTF_8))
                .doesNotContain("null", "participation", "ownership");
        assertThat(codec.read("InvestmentMade.v1", stored)).isEqualTo(plain);
    }

    @Test
    void an_older_version_is_read_through_the_chain_of_upcasters() {
        EventCodec withHistory = new EventCodec(List.of(new FromV01(), new FromV02()));
        LedgerEvent read =
                withHistory.read(
                        "FundOpened.v0.1",
                        """
                        {"fundId": "%s", "managerId": "%s", "title": "Old", "currency": "USD"}
                        """
                                .formatted(FUND, MANAGER)
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(read).isEqualTo(new FundOpened(FUND, MANAGER, "Old", USD, 1999, null, null));
    }

    @Test
    void an_unknown_name_and_a_broken_payload_are_unreadable() {
        assertThatThrownBy(() -> codec.read("Nothing.v9", "{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(() -> codec.read("FundOpened.v1", "{".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void fields_that_a_later_version_adds_do_not_trouble_this_one() throws IOException {
        ObjectNode later = (ObjectNode) new JsonMapper().readTree(golden("FundOpened.v1"));
        later.put("addedLater", 1);
        assertThat(codec.read("FundOpened.v1", later.toString().getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(FundOpened.class);
    }

    private static String golden(String name) throws IOException {
        try (InputStream file =
                GoldenEventsTest.class.getResourceAsStream("/golden/" + name + ".json")) {
            assertThat(file).as("golden file of " + name).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private record FromV01() implements Upcaster {
        @Override
        public String from() {
            return "FundOpened.v0.1";
        }

        @Override
        public String to() {
            return "FundOpened.v0.2";
        }

        @Override
        public ObjectNode upcast(ObjectNode stored) {
            stored.set("name", stored.remove("title"));
            return stored;
        }
    }

    private record FromV02() implements Upcaster {
        @Override
        public String from() {
            return "FundOpened.v0.2";
        }

        @Override
        public String to() {
            return "FundOpened.v1";
        }

        @Override
        public ObjectNode upcast(ObjectNode stored) {
            stored.put("vintageYear", 1999);
            return stored;
        }
    }
}
