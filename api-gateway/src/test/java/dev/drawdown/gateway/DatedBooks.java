package dev.drawdown.gateway;

import dev.drawdown.figures.CapitalTotals;
import dev.drawdown.figures.Flows;
import dev.drawdown.figures.InternalRate;
import dev.drawdown.figures.Missing;
import dev.drawdown.figures.Multiples;
import dev.drawdown.figures.Recallables;
import dev.drawdown.figures.Returns;
import dev.drawdown.figures.XirrSolver;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The books of one commitment from its first day, written into the read tables as the projection
 * would: each fact with its event, the account it leads to, and a snapshot at each mark. Facts come
 * in the order of their dates.
 */
final class DatedBooks {

    private final ReadModel reads;
    private final UUID commitment;
    private final LocalDate first;
    private final Flows flows = new Flows();
    private long position;
    private long committed;
    private long paidIn;
    private long distributed;
    private long recallable;
    private @Nullable Long nav;
    private @Nullable LocalDate valued;
    private @Nullable LocalDate since;

    private DatedBooks(ReadModel reads, UUID commitment, long position, LocalDate first) {
        this.reads = reads;
        this.commitment = commitment;
        this.position = position;
        this.first = first;
    }

    /** The commitment, made at a position of the ledger; each later fact takes the next one. */
    static DatedBooks of(
            ReadModel reads, UUID commitment, long position, LocalDate first, long amount) {
        DatedBooks books = new DatedBooks(reads, commitment, position, first);
        reads.jdbc
                .sql(
                        """
                        INSERT INTO read_model.performance_accounts
                        SELECT id, lp_id, fund_id, currency FROM read_model.lp_fund_commitments
                         WHERE id = ?
                        """)
                .param(commitment)
                .update();
        books.committed = amount;
        books.recorded("CommitmentMade.v1", first);
        books.fact(first, "committed", amount, null, null, null);
        books.account(first);
        return books;
    }

    DatedBooks paidIn(LocalDate date, long amount) {
        recorded("CallPaymentsReceived.v1", date);
        fact(date, "moved", null, new long[] {amount, 0, 0}, -amount, null);
        flow(date, amount, 0, 0);
        return account(date);
    }

    DatedBooks distributed(LocalDate date, long amount, long callable) {
        recorded("DistributionPaid.v1", date);
        fact(date, "moved", null, new long[] {0, amount, callable}, callable, null);
        flow(date, 0, amount, callable);
        return account(date);
    }

    DatedBooks marked(LocalDate date, long value) {
        recorded("ValuationMarked.v1", date);
        fact(date, "marked", null, null, null, value);
        nav = value;
        valued = date;
        account(date);
        snapshot(date, value);
        return this;
    }

    /** The flows so far, as a partner sees them. */
    Flows flows() {
        return new Flows().addAll(flows);
    }

    private void recorded(String name, LocalDate date) {
        position++;
        reads.jdbc
                .sql(DatedSql.RECORDED)
                .params(
                        position,
                        new UUID(9, position),
                        name,
                        date,
                        ReadModel.KNOWN.plusDays(position))
                .update();
    }

    private void fact(
            LocalDate date,
            String kind,
            @Nullable Long delta,
            long @Nullable [] moved,
            @Nullable Long unfunded,
            @Nullable Long value) {
        reads.jdbc
                .sql(DatedSql.FACT)
                .params(
                        commitment,
                        date,
                        position,
                        kind,
                        delta,
                        moved == null ? null : moved[0],
                        moved == null ? null : moved[0],
                        moved == null ? null : moved[1],
                        moved == null ? null : moved[2],
                        unfunded,
                        value)
                .update();
    }

    private void flow(LocalDate date, long in, long out, long callable) {
        reads.jdbc
                .sql(DatedSql.FLOW)
                .params(commitment, date, position, in, in, out, out, callable)
                .update();
        paidIn += in;
        distributed += out;
        recallable += callable;
        since = since == null ? date : since;
        flows.add(date, out - in);
        if (nav != null) {
            nav += in - out;
        }
    }

    private DatedBooks account(LocalDate date) {
        boolean estimated = valued != null && flows.size() > 0 && after(valued);
        reads.jdbc
                .sql(
                        """
                        UPDATE read_model.lp_capital_accounts SET known_to = ?, known_to_at = ?
                         WHERE commitment_id = ? AND as_of_date = ? AND known_to IS NULL
                        """)
                .params(position, ReadModel.KNOWN.plusDays(position), commitment, date)
                .update();
        reads.jdbc
                .sql(DatedSql.ACCOUNT)
                .params(
                        date,
                        committed,
                        paidIn,
                        paidIn,
                        paidIn,
                        distributed,
                        recallable,
                        committed - paidIn + recallable,
                        nav,
                        valued,
                        estimated,
                        valued == null ? first : valued,
                        position,
                        ReadModel.KNOWN.plusDays(position),
                        commitment)
                .update();
        return this;
    }

    private boolean after(LocalDate mark) {
        return flows.lastDay() > mark.toEpochDay();
    }

    private void snapshot(LocalDate date, long value) {
        Returns returns =
                Returns.of(new XirrSolver(), flows(), Math.toIntExact(date.toEpochDay()), value);
        InternalRate irr = returns.irr();
        Missing missing = irr.missing();
        String reason = missing == null ? null : missing.name();
        CapitalTotals capital = new CapitalTotals(paidIn, 0, distributed, recallable);
        Multiples multiples = capital.multiples(Recallables.GROSS, value);
        reads.jdbc
                .sql(DatedSql.SNAPSHOT)
                .params(
                        date,
                        irr.rate(),
                        reason,
                        irr.ambiguous(),
                        irr.rate(),
                        reason,
                        returns.periodReturn(),
                        multiples.tvpi(),
                        multiples.dpi(),
                        multiples.rvpi(),
                        multiples.tvpi(),
                        capital.pic(Recallables.GROSS, committed),
                        value,
                        value,
                        date,
                        committed,
                        paidIn,
                        distributed,
                        recallable,
                        since,
                        flows.size(),
                        position,
                        ReadModel.KNOWN.plusDays(position),
                        commitment)
                .update();
    }
}
