package dev.drawdown.gateway.site.audit;

import dev.drawdown.event.HoldingEvent;
import dev.drawdown.event.InvestmentExited;
import dev.drawdown.event.InvestmentIncomeReceived;
import dev.drawdown.event.InvestmentMade;
import dev.drawdown.event.InvestmentWrittenOff;
import dev.drawdown.event.InvestmentsValued;
import dev.drawdown.gateway.site.Show;

/** What happened to a fund's holdings, in one line each. */
final class HoldingSentences {

    private HoldingSentences() {}

    static Sentence of(HoldingEvent event, Show show) {
        return switch (event) {
            case InvestmentMade e ->
                    Sentence.of(
                            "Invested in %s on %s".formatted(e.company(), show.day(e.date())),
                            e.cost());
            case InvestmentsValued e ->
                    Sentence.of(
                            "%d %s valued at %s"
                                    .formatted(
                                            e.lines().size(),
                                            e.lines().size() == 1 ? "holding" : "holdings",
                                            show.day(e.asOf())),
                            e.total());
            case InvestmentIncomeReceived e ->
                    Sentence.of("Income of a holding on " + show.day(e.date()), e.amount());
            case InvestmentExited e ->
                    Sentence.of(
                            "%s on %s"
                                    .formatted(
                                            e.complete()
                                                    ? "Holding sold"
                                                    : "A part of a holding sold",
                                            show.day(e.date())),
                            e.proceeds());
            case InvestmentWrittenOff e ->
                    Sentence.of(
                            "Holding written off on %s; cost".formatted(show.day(e.date())),
                            e.cost());
        };
    }
}
