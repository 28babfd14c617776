package dev.drawdown.projection.performance;

import dev.drawdown.projection.capital.Account;
import dev.drawdown.projection.capital.AccountMove.Day;
import dev.drawdown.projection.capital.CashFlow;
import dev.drawdown.projection.capital.FundReplay;
import dev.drawdown.projection.capital.Standing;
import dev.drawdown.projection.performance.FlowRows.Key;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The last snapshots of a fund's commitments, worked out in one go from everything that stands. */
public final class PerformanceReplay {

    private final FundReplay fund;
    private final Map<Account, Inputs> inputs = new HashMap<>();
    private final FlowRows rows = new FlowRows();
    private final RateStriking striking = new RateStriking();

    private PerformanceReplay(FundReplay fund) {
        this.fund = fund;
    }

    /** Of a fund that is folded. */
    public static Map<Account, LatestPerformance> of(FundReplay folded) {
        return new PerformanceReplay(folded).latest();
    }

    private Map<Account, LatestPerformance> latest() {
        fund.steps().forEach(this::take);
        Map<Account, LatestPerformance> all = new LinkedHashMap<>();
        inputs.keySet()
                .forEach(
                        account -> {
                            LatestPerformance latest = latest(account);
                            if (latest != null) {
                                all.put(account, latest);
                            }
                        });
        return all;
    }

    private void take(FundReplay.Step step) {
        GrossValues values = GrossValues.of(step.entry(), fund.references());
        step.flows()
                .forEach(
                        (account, flows) -> {
                            Inputs own = inputs.computeIfAbsent(account, _ -> new Inputs());
                            take(step, account, flows).forEach(own::add);
                            Input value = values.commitments().get(account.commitmentId());
                            if (value != null) {
                                own.add(value);
                            }
                        });
    }

    private List<Input> take(FundReplay.Step step, Account account, List<CashFlow> flows) {
        Long undone = step.undone();
        long position = step.entry().position();
        NewFlows news;
        if (undone == null) {
            news = NewFlows.added(flows);
        } else {
            Key key = new Key(account.commitmentId(), undone);
            news = NewFlows.undone(flows, rows.of(key));
            rows.undo(key, position);
        }
        rows.add(new Key(account.commitmentId(), position), news.rows());
        return news.inputs();
    }

    private @Nullable LatestPerformance latest(Account account) {
        NavigableMap<LocalDate, Day> days = fund.days(account);
        TreeSet<LocalDate> valued = new TreeSet<>();
        TreeSet<LocalDate> dates = new TreeSet<>();
        days.forEach(
                (date, day) -> {
                    if (day.valued()) {
                        valued.add(date);
                        dates.add(date);
                    }
                    if (day.cash()) {
                        dates.add(date.with(TemporalAdjusters.lastDayOfMonth()));
                    }
                });
        return dates.isEmpty() ? null : at(account, dates.last(), valued.floor(dates.last()), days);
    }

    private LatestPerformance at(
            Account account,
            LocalDate date,
            @Nullable LocalDate struckOn,
            NavigableMap<LocalDate, Day> days) {
        NavigableMap<LocalDate, Standing> standings = fund.standings(account);
        Rates rates = Rates.NONE;
        Long gross = null;
        if (struckOn != null) {
            Inputs own = inputs.getOrDefault(account, new Inputs());
            fund.reports(account)
                    .forEach(
                            r ->
                                    own.add(
                                            Input.of(
                                                    r.date(),
                                                    Input.Kind.REPORT,
                                                    r.count(),
                                                    r.history())));
            Long nav = standings.floorEntry(struckOn).getValue().nav();
            gross = nav == null ? null : own.grossOf(nav, struckOn, days.get(struckOn).markedBy());
            rates = striking.at(struckOn, own, nav, gross);
        }
        Standing standing = standings.floorEntry(date).getValue();
        return new LatestPerformance(
                date, Snapshot.of(date.equals(struckOn), standing, rates, gross));
    }
}
