package dev.drawdown.projection.reconcile;

import dev.drawdown.projection.capital.Account;
import dev.drawdown.projection.capital.Standing;
import dev.drawdown.projection.capital.SummaryKey;
import dev.drawdown.projection.capital.Totals;
import dev.drawdown.projection.performance.LatestPerformance;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Collects what is different; counts all of it and keeps the first so many. */
final class Differences {

    private final int most;
    private final List<Difference> kept = new ArrayList<>();
    private int count;

    Differences(int most) {
        this.most = most;
    }

    int count() {
        return count;
    }

    List<Difference> kept() {
        return kept;
    }

    void accounts(Map<Account, Standing> ledger, Map<Account, Standing> table) {
        Map<Account, Standing> left = new HashMap<>(table);
        ledger.forEach((account, standing) -> account(account, standing, left.remove(account)));
        left.forEach((account, standing) -> account(account, null, standing));
    }

    private void account(Account account, @Nullable Standing ledger, @Nullable Standing stored) {
        if (!Objects.equals(ledger, stored)) {
            figures("lp_capital_accounts", account.commitmentId(), "", of(ledger), of(stored));
        }
    }

    void totals(String table, Map<SummaryKey, Totals> ledger, Map<SummaryKey, Totals> stored) {
        Map<SummaryKey, Totals> left = new HashMap<>(stored);
        ledger.forEach((key, totals) -> totals(table, key, totals, left.remove(key)));
        left.forEach((key, totals) -> totals(table, key, null, totals));
    }

    void totals(String table, SummaryKey key, @Nullable Totals ledger, @Nullable Totals stored) {
        if (Objects.equals(ledger, stored)) {
            return;
        }
        String row = " in " + key.currency() + " as of " + key.asOf();
        figures(table, key.ownerId(), row, of(ledger), of(stored));
    }

    /** What a fund's rows in some table add up to; nothing where there are none. */
    void sums(
            String table,
            UUID fund,
            Map<String, BigInteger> ledger,
            Map<String, BigInteger> stored) {
        SortedSet<String> names = new TreeSet<>(ledger.keySet());
        names.addAll(stored.keySet());
        for (String name : names) {
            String inLedger = text(ledger.get(name));
            String inTable = text(stored.get(name));
            if (!inLedger.equals(inTable)) {
                add(new Difference(table, fund, name, inLedger, inTable));
            }
        }
    }

    void performance(
            Map<Account, LatestPerformance> ledger, Map<Account, LatestPerformance> table) {
        Map<Account, LatestPerformance> left = new HashMap<>(table);
        ledger.forEach((account, latest) -> performance(account, latest, left.remove(account)));
        left.forEach((account, latest) -> performance(account, null, latest));
    }

    private void performance(
            Account account,
            @Nullable LatestPerformance ledger,
            @Nullable LatestPerformance stored) {
        figures("lp_performance_latest", account.commitmentId(), "", of(ledger), of(stored));
    }

    private static Map<String, String> of(@Nullable LatestPerformance latest) {
        return latest == null ? Map.of() : latest.figures();
    }

    void add(Difference difference) {
        count++;
        if (kept.size() < most) {
            kept.add(difference);
        }
    }

    /** A row that is not there at all is one difference. */
    private void figures(
            String table,
            UUID owner,
            String row,
            Map<String, String> ledger,
            Map<String, String> stored) {
        if (ledger.isEmpty() || stored.isEmpty()) {
            add(
                    new Difference(
                            table,
                            owner,
                            "row" + row,
                            ledger.isEmpty() ? null : "there",
                            stored.isEmpty() ? null : "there"));
            return;
        }
        ledger.forEach(
                (figure, value) -> {
                    String other = stored.get(figure);
                    if (!Objects.equals(value, other)) {
                        add(new Difference(table, owner, figure + row, value, other));
                    }
                });
    }

    private static Map<String, String> of(@Nullable Standing standing) {
        Map<String, String> figures = new LinkedHashMap<>();
        if (standing != null) {
            figures.put("commitment", Long.toString(standing.commitment()));
            figures.put("called", Long.toString(standing.buckets().called()));
            figures.put("contributed inside", text(standing.buckets().contributedInside()));
            figures.put("contributed outside", text(standing.buckets().contributedOutside()));
            figures.put("returned excess", text(standing.buckets().returnedExcess()));
            figures.put("distributed", text(standing.buckets().distributed()));
            figures.put("recallable", text(standing.buckets().recallable()));
            figures.put("withheld tax", text(standing.buckets().withheldTax()));
            figures.put("unfunded", text(standing.unfunded()));
            figures.put("receivable", text(standing.receivable()));
            figures.put("nav", text(standing.nav()));
            figures.put("nav as of", text(standing.navAsOf()));
            figures.put("stands as of", text(standing.standsAsOf()));
            BigDecimal rate = standing.reportedIrr();
            figures.put("reported rate", rate == null ? "none" : plain(rate));
        }
        return figures;
    }

    private static Map<String, String> of(@Nullable Totals totals) {
        Map<String, String> figures = new LinkedHashMap<>();
        if (totals != null) {
            figures.put("accounts", Integer.toString(totals.accounts()));
            figures.put("valued accounts", Integer.toString(totals.valued()));
            figures.put("committed", text(totals.committed()));
            figures.put("called", text(totals.called()));
            figures.put("contributed", text(totals.contributed()));
            figures.put("distributed", text(totals.distributed()));
            figures.put("nav", text(totals.nav()));
            figures.put("unfunded", text(totals.unfunded()));
        }
        return figures;
    }

    private static String plain(BigDecimal rate) {
        return rate.stripTrailingZeros().toPlainString();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "none" : value.toString();
    }
}
