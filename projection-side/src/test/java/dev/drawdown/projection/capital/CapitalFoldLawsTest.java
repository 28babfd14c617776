package dev.drawdown.projection.capital;

import static dev.drawdown.projection.capital.InMemory.folded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.event.LedgerEntry;
import dev.drawdown.projection.fixture.Deeds;
import dev.drawdown.projection.fixture.Histories;
import dev.drawdown.projection.fixture.Histories.Deed;
import dev.drawdown.projection.fixture.Steps;
import dev.drawdown.projection.fixture.Steps.Step;
import dev.drawdown.projection.version.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of the fold, in memory: everything in one batch. */
class CapitalFoldLawsTest {

    private static final String FUND = InMemory.FUND;

    @Property
    void every_version_is_what_working_it_out_from_scratch_at_every_position_gives(
            @ForAll("histories") List<Deed> history) {
        List<LedgerEntry> entries = entries(history);
        Books books = folded(entries);
        Oracle oracle = Oracle.of(entries);
        for (AccountTimeline account : books.accounts()) {
            assertThat(account.timeline().opened())
                    .containsExactlyInAnyOrderElementsOf(
                            oracle.versions(account.account().commitmentId()));
        }
    }

    @Property
    void the_fund_is_the_sum_of_its_partners_at_every_date_and_every_position(
            @ForAll("histories") List<Deed> history) {
        List<LedgerEntry> entries = entries(history);
        Oracle oracle = Oracle.of(entries);
        List<Version<FundStanding>> fund =
                folded(entries).fund(Deeds.fund(FUND)).timeline().opened();
        for (Version<Totals> expected : oracle.fundVersions()) {
            assertThat(asKnownAt(fund, expected)).isEqualTo(expected.value());
        }
    }

    @Property
    void the_dashboards_are_the_sums_of_what_stands_last(@ForAll("histories") List<Deed> history) {
        List<LedgerEntry> entries = entries(history);
        Books books = folded(entries);
        Map<SummaryKey, Totals> expected = new HashMap<>();
        Totals all = Totals.NONE;
        for (AccountTimeline account : books.accounts()) {
            Standing last = account.timeline().latest();
            SummaryKey key =
                    new SummaryKey(account.account().partnerId(), Deeds.USD, last.standsAsOf());
            expected.merge(key, Totals.of(last), Totals::plus);
            all = all.plus(Totals.of(last));
        }
        Map<SummaryKey, Totals> kept = new HashMap<>(books.partnerTotals());
        kept.values().removeIf(Totals::isNone);
        assertThat(kept).isEqualTo(expected);
        assertThat(books.fundTotals().values().stream().reduce(Totals.NONE, Totals::plus))
                .isEqualTo(all);
    }

    @Property
    void the_order_of_arrival_does_not_change_what_stands(
            @ForAll("distinct") List<Deed> history, @ForAll Random random) {
        List<Deed> shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, random);
        Books one = folded(entries(history));
        Books other = folded(entries(shuffled));
        for (AccountTimeline account : one.accounts()) {
            UUID id = account.account().commitmentId();
            for (var date : account.timeline().datesFrom(LocalDate.MIN)) {
                assertThat(other.account(id).timeline().on(date))
                        .isEqualTo(account.timeline().on(date));
            }
        }
        assertThat(withoutNothing(other.partnerTotals()))
                .isEqualTo(withoutNothing(one.partnerTotals()));
    }

    @Property
    void whatever_is_done_and_reversed_every_version_is_what_the_standing_entries_give(
            @ForAll("steps") List<Step> steps) {
        List<LedgerEntry> entries = InMemory.played(steps);
        Books books = folded(entries);
        Oracle oracle = Oracle.of(entries);
        for (AccountTimeline account : books.accounts()) {
            assertThat(account.timeline().opened())
                    .containsExactlyInAnyOrderElementsOf(
                            oracle.versions(account.account().commitmentId()));
        }
        List<Version<FundStanding>> fund = books.fund(Deeds.fund(FUND)).timeline().opened();
        for (Version<Totals> expected : oracle.fundVersions()) {
            assertThat(asKnownAt(fund, expected)).isEqualTo(expected.value());
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Steps.lists();
    }

    @Provide
    Arbitrary<List<Deed>> histories() {
        return Histories.histories();
    }

    @Provide
    Arbitrary<List<Deed>> distinct() {
        return Histories.historiesOfDistinctDates();
    }

    private static Map<SummaryKey, Totals> withoutNothing(Map<SummaryKey, Totals> totals) {
        Map<SummaryKey, Totals> some = new HashMap<>(totals);
        some.values().removeIf(Totals::isNone);
        return some;
    }

    private static Totals asKnownAt(List<Version<FundStanding>> fund, Version<?> expected) {
        long position = expected.since().position();
        return fund.stream()
                .filter(v -> v.date().equals(expected.date()))
                .filter(v -> v.since().position() <= position)
                .filter(v -> v.until() == null || v.until().position() > position)
                .map(v -> v.value().totals())
                .findFirst()
                .orElseThrow();
    }

    private static List<LedgerEntry> entries(List<Deed> history) {
        List<LedgerEntry> entries = new ArrayList<>();
        for (Deed deed : history) {
            entries.add(InMemory.entry(deed.in(FUND), deed.date(), entries.size() + 1L));
        }
        return entries;
    }
}
