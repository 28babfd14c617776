package dev.drawdown.projection.performance;

import dev.drawdown.projection.capital.CashFlow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The money of one entry and commitment.
 *
 * @param rows as the table of flows gets them
 * @param inputs the same summed up by day, with what is taken away
 */
record NewFlows(List<CashFlow> rows, List<Input> inputs) {

    static NewFlows added(List<CashFlow> flows) {
        List<CashFlow> rows = flows.stream().filter(NewFlows::saysAnything).toList();
        if (rows.size() == 1) { // nearly always
            CashFlow only = rows.getFirst();
            Input.Kind kind = movesMoney(only) ? Input.Kind.FLOW : Input.Kind.CORRECTION;
            return new NewFlows(rows, List.of(Sum.of(only).input(only.date(), kind, 1)));
        }
        List<Input> inputs = new ArrayList<>();
        sums(rows, NewFlows::movesMoney)
                .forEach((day, sum) -> inputs.add(sum.input(day, Input.Kind.FLOW, 1)));
        sums(rows, flow -> !movesMoney(flow))
                .forEach((day, sum) -> inputs.add(sum.input(day, Input.Kind.CORRECTION, 1)));
        return new NewFlows(rows, inputs);
    }

    /**
     * What is left when flows are taken away: payments of the same line that stay may count
     * differently between fees and the rest.
     *
     * @param corrected by how much all payments of the line do, those that are gone included
     */
    static NewFlows undone(List<CashFlow> corrected, List<CashFlow> gone) {
        List<CashFlow> rows = new ArrayList<>();
        List<Input> inputs = new ArrayList<>();
        sums(gone, NewFlows::movesMoney)
                .forEach((day, sum) -> inputs.add(sum.input(day, Input.Kind.FLOW_UNDONE, -1)));
        sums(gone, flow -> !movesMoney(flow))
                .forEach((day, sum) -> inputs.add(sum.input(day, Input.Kind.CORRECTION, -1)));
        NavigableMap<LocalDate, Sum> goneByDay = sums(gone, _ -> true);
        sums(corrected, _ -> true)
                .forEach(
                        (day, all) -> {
                            Sum left = all.plus(goneByDay.getOrDefault(day, Sum.NONE));
                            if (left.gross() != 0) {
                                Sum gross = new Sum(0, left.gross());
                                inputs.add(gross.input(day, Input.Kind.CORRECTION, 1));
                                rows.add(correction(day, left.gross()));
                            }
                        });
        return new NewFlows(rows, inputs);
    }

    private static CashFlow correction(LocalDate day, long gross) {
        return new CashFlow(day, 0, 0, Math.negateExact(gross), 0, 0, 0);
    }

    /** A day's flows from the investor's side. */
    private record Sum(long net, long gross) {

        private static final Sum NONE = new Sum(0, 0);

        private static Sum of(CashFlow flow) {
            return new Sum(flow.net(), flow.gross());
        }

        private Sum plus(Sum other) {
            return new Sum(Math.addExact(net, other.net), Math.addExact(gross, other.gross));
        }

        private Input input(LocalDate day, Input.Kind kind, int sign) {
            return Input.of(
                    day, kind, Math.multiplyExact(net, sign), Math.multiplyExact(gross, sign));
        }
    }

    private static NavigableMap<LocalDate, Sum> sums(
            List<CashFlow> flows, Predicate<CashFlow> which) {
        NavigableMap<LocalDate, Sum> sums = new TreeMap<>();
        for (CashFlow flow : flows) {
            if (which.test(flow)) {
                sums.merge(flow.date(), Sum.of(flow), Sum::plus);
            }
        }
        return sums;
    }

    /** Whether anything is paid, or may not be called again any more. */
    static boolean movesMoney(CashFlow flow) {
        return flow.contributed() != 0 || flow.distributed() != 0 || flow.recallable() != 0;
    }

    private static boolean saysAnything(CashFlow flow) {
        return movesMoney(flow) || flow.grossContributed() != 0 || flow.grossDistributed() != 0;
    }
}
