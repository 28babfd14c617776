package dev.drawdown.projection.batch;

import static dev.drawdown.projection.fixture.Deeds.USD;
import static dev.drawdown.projection.fixture.Deeds.committed;
import static dev.drawdown.projection.fixture.Deeds.fund;
import static dev.drawdown.projection.fixture.Deeds.opened;
import static dev.drawdown.projection.fixture.Deeds.reversed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.event.CallType;
import dev.drawdown.event.ChargeKind;
import dev.drawdown.event.DailyNavStruck;
import dev.drawdown.event.FundChargeRecorded;
import dev.drawdown.event.FundEvent;
import dev.drawdown.event.IndexEvent;
import dev.drawdown.event.IndexLevelsRecorded;
import dev.drawdown.event.InvestmentExited;
import dev.drawdown.event.InvestmentIncomeReceived;
import dev.drawdown.event.InvestmentMade;
import dev.drawdown.event.InvestmentWrittenOff;
import dev.drawdown.event.InvestmentsValued;
import dev.drawdown.event.SubscriptionLineDrawn;
import dev.drawdown.event.SubscriptionLineRepaid;
import dev.drawdown.projection.fixture.LedgerFixture;
import dev.drawdown.projection.fixture.ProjectionFixture;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What happens to a fund as a whole moves no partner's account, and stops nothing. */
class FundFactsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 31);
    private static final String FUND = "facts";
    private static final UUID DEAL = UUID.randomUUID();

    private static ProjectionFixture projection;

    @BeforeAll
    static void start() {
        projection = ProjectionFixture.start();
    }

    @AfterAll
    static void stop() {
        projection.close();
    }

    @Test
    void facts_of_the_fund_leave_its_accounts_as_they_are_also_when_they_are_reversed() {
        projection.happens(opened(FUND), DAY);
        projection.happens(committed(FUND, "anna", 1, 1_000), DAY);
        ShownNotices shown = new ShownNotices(projection.reader(), FUND);
        Map<String, Object> before = shown.account("anna", DAY);

        for (FundEvent fact : facts()) {
            var recorded = projection.happens(fact, DAY);
            projection.happens(reversed(FUND, recorded), DAY);
        }
        IndexLevelsRecorded levels =
                new IndexLevelsRecorded(
                        IndexEvent.idOf(LedgerFixture.MANAGER, "World"),
                        LedgerFixture.MANAGER,
                        "World",
                        null,
                        true,
                        List.of(new IndexLevelsRecorded.Level(DAY, BigDecimal.TEN)));
        projection.happens(levels, DAY);

        assertThat(shown.account("anna", DAY)).isEqualTo(before);
        assertThat(
                        projection
                                .reader()
                                .queryForObject(
                                        "SELECT count(*) FROM read_model.parked_streams_v1",
                                        Long.class))
                .isZero();
    }

    private static List<FundEvent> facts() {
        UUID id = fund(FUND);
        return List.of(
                new InvestmentMade(
                        id,
                        DEAL,
                        "Birch",
                        null,
                        null,
                        DAY,
                        USD,
                        90,
                        null,
                        List.of(new InvestmentMade.Participation(1, 1))),
                new InvestmentsValued(
                        id, DAY, USD, List.of(new InvestmentsValued.Line(DEAL, 95, null))),
                new InvestmentIncomeReceived(id, DEAL, DAY, USD, 3),
                new InvestmentExited(id, DEAL, DAY, USD, 70, 40, false),
                new InvestmentWrittenOff(id, DEAL, DAY, USD, 50),
                new SubscriptionLineDrawn(id, DEAL, DAY, USD, 30, CallType.INVESTMENTS),
                new SubscriptionLineRepaid(
                        id, UUID.randomUUID(), DAY, USD, 30, CallType.INVESTMENTS),
                new DailyNavStruck(id, DAY, USD, null, 11, null),
                new FundChargeRecorded(
                        id,
                        DEAL,
                        ChargeKind.MANAGEMENT_FEE,
                        DAY,
                        USD,
                        4,
                        List.of(new FundChargeRecorded.Line(1, 4))));
    }
}
