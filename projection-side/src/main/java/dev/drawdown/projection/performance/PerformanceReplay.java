package dev.drawdown.projection.performance;

import dev.drawdown.projection.capital.Account;
import dev.drawdown.projection.capital.AccountHistory;
import dev.drawdown.projection.capital.AccountMove.Day;
import dev.drawdown.projection.capital.CashFlow;
import dev.drawdown.projection.capital.FundReplay;
import dev.drawdown.projection.capital.Standing;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The last snapshots of a fund's commitments, worked out in one go from everything that stands. */
public final class PerformanceReplay {

    private final FundReplay fund;
    private final Set<Long> undone = new HashSet<>();
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
        fund.steps().stream()
                .map(FundReplay.Step::undone)
                .filter(Objects::nonNull)
                .forEach(undone::add);
        fund.steps().forEach(this::take);
        Map<Account, LatestPerformance> all = new LinkedHashMap<>();
        fund.histories()
                .forEach(
                        (account, history) -> {
                            LatestPerformance latest = latest(account, history);
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
        Long gone = step.undone();
        long position = step.entry().position();
        NewFlows news;
        if (gone == null) {
            news = NewFlows.added(flows);
        } else {
            FlowRows.Key key = new FlowRows.Key(account.commitmentId(), gone);
            news = NewFlows.undone(flows, rows.of(key));
        }
        if (undone.contains(position)) {
            rows.add(new FlowRows.Key(account.commitmentId(), position), news.rows());
        }
        return news.inputs();
    }

    private @Nullable LatestPerformance latest(Account account, AccountHistory history) {
        NavigableMap<LocalDate, Day> days = history.days();
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
        if (dates.isEmpty()) {
            return null;
        }
        LocalDate date = dates.last();
        LocalDate struckOn = valued.floor(date);
        Rates rates = Rates.NONE;
        Long gross = null;
        if (struckOn != null) {
            Inputs own = inputs(account, history);
            Long nav = Objects.requireNonNull(history.at(struckOn)).nav();
            Long markedBy = Objects.requireNonNull(days.get(struckOn)).markedBy();
            gross = nav == null ? null : own.grossOf(nav, struckOn, markedBy);
            rates = striking.at(struckOn, own, nav, gross);
        }
        Standing standing = Objects.requireNonNull(history.at(date));
        return new LatestPerformance(
                date, Snapshot.of(date.equals(struckOn), standing, rates, gross));
    }

    private Inputs inputs(Account account, AccountHistory history) {
        Inputs own = inputs.getOrDefault(account, new Inputs());
        history.reports()
                .forEach(
                        r ->
                                own.add(
                                        Input.of(
                                                r.date(),
                                                Input.Kind.REPORT,
                                                r.count(),
                                                r.history())));
        return own;
    }
}
