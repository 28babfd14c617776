package dev.drawdown.gateway.ilpa;

import dev.drawdown.access.Caller;
import dev.drawdown.figures.Calculation;
import dev.drawdown.figures.IlpaBasis;
import dev.drawdown.figures.IlpaFlow;
import dev.drawdown.figures.IlpaPerformance;
import dev.drawdown.figures.InternalRate;
import dev.drawdown.figures.Missing;
import dev.drawdown.figures.XirrSolver;
import dev.drawdown.gateway.asof.AsOf;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.page.Found;
import dev.drawdown.gateway.page.Page;
import dev.drawdown.gateway.page.PageAsk;
import dev.drawdown.gateway.page.Pages;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A fund's measures by ILPA's Performance Template, with a page of what they are made of. */
@Component
class IlpaMeasures {

    private final FundFlows flows;
    private final DealFlows deals;
    private final Pages pages;

    IlpaMeasures(FundFlows flows, DealFlows deals, Pages pages) {
        this.flows = flows;
        this.deals = deals;
        this.pages = pages;
    }

    /** The answer, and what it is as of. */
    record Read(IlpaAnswer answer, AsOf asOf) {}

    Read of(UUID fundId, Method method, TimeAxes axes, PageAsk ask, Caller caller) {
        Found<FundFlows.Read> found = flows.of(fundId, axes, caller);
        FundFlows.Read head = found.rows().getFirst();
        List<Measured> entered = entered(found.rows(), head.mark(), method);
        Function<IlpaBasis, IlpaAnswer.Measure> measure = measure(head, entered);
        return new Read(
                new IlpaAnswer(
                        fundId,
                        head.currency(),
                        method,
                        axes.asOf(),
                        axes.asKnownAt(),
                        head.mark() == null ? null : head.mark().date(),
                        measure.apply(IlpaBasis.NET_WITH_FACILITY),
                        measure.apply(IlpaBasis.GROSS_WITH_FACILITY),
                        measure.apply(IlpaBasis.NET_WITHOUT_FACILITY),
                        measure.apply(IlpaBasis.GROSS_WITHOUT_FACILITY),
                        deals.of(fundId, axes, caller),
                        Calculation.VERSION,
                        page(fundId, method, entered, ask)),
                found.asOf());
    }

    private static List<Measured> entered(
            List<FundFlows.Read> rows, Template.@Nullable Mark mark, Method method) {
        if (mark == null) {
            return List.of();
        }
        List<TypedFlow> all = new ArrayList<>();
        for (FundFlows.Read row : rows) {
            TypedFlow flow = row.flow();
            if (flow != null) {
                all.add(flow);
            }
        }
        return new Template(all, mark).by(method);
    }

    /** Totals without dates make no rate, and no multiple that is made of these flows alone. */
    private static Function<IlpaBasis, IlpaAnswer.Measure> measure(
            FundFlows.Read head, List<Measured> entered) {
        if (head.undated()) {
            return _ -> IlpaAnswer.Measure.none(Missing.UNDATED_HISTORY);
        }
        if (head.mark() == null) {
            return _ -> IlpaAnswer.Measure.none(Missing.NO_VALUATION);
        }
        List<IlpaFlow> all = entered.stream().map(Measured::flow).toList();
        XirrSolver solver = new XirrSolver();
        return basis -> measure(IlpaPerformance.of(solver, all, basis));
    }

    private static IlpaAnswer.Measure measure(IlpaPerformance performance) {
        InternalRate irr = performance.irr();
        return new IlpaAnswer.Measure(
                irr.rate(),
                irr.missing(),
                irr.ambiguous(),
                irr.roots(),
                performance.multiple(),
                performance.numerator(),
                performance.denominator());
    }

    private Page<IlpaAnswer.Input> page(
            UUID fundId, Method method, List<Measured> entered, PageAsk ask) {
        String scope = "fund:" + fundId + ":ilpa:" + method.word();
        String start = pages.start(ask, scope, "", Function.identity());
        List<Measured> rows =
                entered.stream()
                        .filter(flow -> flow.key().compareTo(start) > 0)
                        .limit(ask.rows())
                        .toList();
        Page<Measured> page = pages.page(ask, scope, rows, Measured::key);
        return new Page<>(
                page.items().stream().map(IlpaMeasures::input).toList(),
                page.nextCursor(),
                page.hasMore());
    }

    private static IlpaAnswer.Input input(Measured flow) {
        return new IlpaAnswer.Input(
                flow.date(),
                flow.label(),
                flow.amount(),
                flow.source(),
                flow.sourceId(),
                flow.sourceId() == null ? null : flow.part(),
                flow.line().role(IlpaBasis.NET_WITH_FACILITY),
                flow.line().role(IlpaBasis.GROSS_WITH_FACILITY),
                flow.line().role(IlpaBasis.NET_WITHOUT_FACILITY),
                flow.line().role(IlpaBasis.GROSS_WITHOUT_FACILITY));
    }
}
