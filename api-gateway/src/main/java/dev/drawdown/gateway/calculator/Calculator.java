package dev.drawdown.gateway.calculator;

import dev.drawdown.figures.Calculation;
import dev.drawdown.figures.CapitalTotals;
import dev.drawdown.figures.Figure;
import dev.drawdown.figures.Flows;
import dev.drawdown.figures.InternalRate;
import dev.drawdown.figures.Missing;
import dev.drawdown.figures.Multiples;
import dev.drawdown.figures.PublicMarket;
import dev.drawdown.figures.Recallables;
import dev.drawdown.figures.Returns;
import dev.drawdown.figures.XirrSolver;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every figure that a question allows. */
final class Calculator {

    private Calculator() {}

    static Map<String, @Nullable Object> answer(Question question) {
        Flows flows = question.flows();
        Question.Nav nav = question.nav();
        Long left = nav == null ? null : nav.amountCents();
        int mark = nav != null ? nav.day() : flows.size() == 0 ? 0 : flows.lastDay();
        XirrSolver solver = new XirrSolver();
        Returns returns = Returns.of(solver, flows, mark, left);
        question.recallable().dropAfter(mark);
        Sheet sheet = new Sheet();
        sheet.put("calculation", Calculation.VERSION);
        sheet.put("dayCount", Calculation.DAY_COUNT);
        sheet.put("currency", question.currency().getCurrencyCode());
        sheet.put("flowsAfterNav", returns.flowsAfterMark());
        multiples(sheet, question, left);
        rates(sheet, returns);
        benchmark(sheet, PublicMarket.of(solver, flows, mark, left, question.index()));
        return sheet.entries();
    }

    private static void multiples(Sheet sheet, Question question, @Nullable Long nav) {
        Recallables how = question.recallables();
        CapitalTotals totals =
                new CapitalTotals(
                        question.flows().paidIn(),
                        0,
                        question.flows().distributed(),
                        question.recallable().distributed());
        Multiples multiples = totals.multiples(how, nav);
        Long committed = question.committedCents();
        sheet.put("recallables", how.name().toLowerCase(Locale.ROOT));
        sheet.put("paidInCents", totals.paidIn(how));
        sheet.put("distributedCents", totals.distributed(how));
        sheet.put("recallableCents", totals.recallable());
        sheet.put("navCents", nav);
        Missing nothing = Missing.NOTHING_PAID_IN;
        sheet.put("dpi", multiples.dpi(), nothing);
        sheet.put("rvpi", multiples.rvpi(), nav == null ? Missing.NO_VALUATION : nothing);
        sheet.put("tvpi", multiples.tvpi(), nothing);
        sheet.put("moic", multiples.tvpi(), nothing);
        sheet.put(
                "pic",
                committed == null ? null : totals.pic(how, committed),
                Missing.NO_COMMITMENT);
    }

    private static void rates(Sheet sheet, Returns returns) {
        InternalRate irr = returns.irr();
        sheet.put("irr", irr);
        sheet.put("irrs", irr.roots());
        sheet.put("irrAmbiguous", irr.ambiguous());
        Double period = returns.periodReturn();
        Missing why = irr.missing();
        sheet.put(
                "periodReturn",
                period != null && Double.isFinite(period) ? period : null,
                why == null ? Missing.RATE_OUT_OF_RANGE : why);
        sheet.put("days", returns.days());
        sheet.put("modifiedDietz", returns.modifiedDietz());
    }

    private static void benchmark(Sheet sheet, PublicMarket market) {
        sheet.put("ksPme", market.ksPme());
        sheet.put("directAlpha", market.directAlpha());
        sheet.put("longNickels", market.longNickels());
        Figure nav = market.longNickelsNav();
        Double held = nav.value();
        sheet.put(
                "longNickelsNavCents",
                held == null ? null : Math.round(held),
                nav.missing() == null ? Missing.NO_VALUATION : nav.missing());
        sheet.put("longNickelsSpread", market.longNickelsSpread());
        sheet.put("pmePlus", market.pmePlus());
        sheet.put("pmePlusLambda", market.pmePlusLambda());
        sheet.put("pmePlusSpread", market.pmePlusSpread());
    }
}
