package dev.drawdown.gateway.books;

import dev.drawdown.access.Caller;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.page.DatedKey;
import dev.drawdown.gateway.page.Found;
import dev.drawdown.gateway.page.PageAsk;
import dev.drawdown.gateway.page.Pages;
import dev.drawdown.gateway.problem.Refusal;
import dev.drawdown.problem.ProblemCode;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;

/** A fund's books, page by page, for the API and the pages alike. */
@Component
public class FundBooks {

    /** More commitments than any fund has. */
    private static final int ALL = 20_000;

    private final Holders holders;
    private final Entries entries;
    private final Calls calls;
    private final Distributions distributions;
    private final Pages pages;

    FundBooks(
            Holders holders,
            Entries entries,
            Calls calls,
            Distributions distributions,
            Pages pages) {
        this.holders = holders;
        this.entries = entries;
        this.calls = calls;
        this.distributions = distributions;
        this.pages = pages;
    }

    /** Who is in the fund, by the commitment's number. */
    public Listed<Holder> partners(UUID fundId, TimeAxes axes, PageAsk ask, Caller caller) {
        String scope = "fund:" + fundId + ":partners";
        NumberKey start = pages.start(ask, scope, NumberKey.START, NumberKey::parse);
        Found<Holder> found = holders.after(start.number(), ask.rows(), fundId, axes, caller);
        return new Listed<>(
                pages.page(ask, scope, found.rows(), h -> new NumberKey(h.number()).text()),
                found.asOf());
    }

    /** Every commitment of the fund as known now: what a flow needs to name them. */
    public List<Holder> everyone(UUID fundId, Caller caller) {
        return holders.after(
                        NumberKey.START.number(), ALL, fundId, new TimeAxes(null, null), caller)
                .rows();
    }

    /** What was called and distributed, newest first. */
    public Listed<Entry> activity(UUID fundId, PageAsk ask, Caller caller) {
        String scope = "fund:" + fundId + ":activity";
        Found<Entry> found = entries.before(start(ask, scope), ask.rows(), fundId, caller);
        return listed(ask, scope, found);
    }

    /** The same with the fund's valuations among them. */
    public Listed<Entry> entries(UUID fundId, PageAsk ask, Caller caller) {
        String scope = "fund:" + fundId + ":entries";
        Found<Entry> found =
                entries.withValuationsBefore(start(ask, scope), ask.rows(), fundId, caller);
        return listed(ask, scope, found);
    }

    /** A capital call with a page of its lines. */
    public Read<CallHead, CallLine> call(UUID fundId, UUID callId, PageAsk ask, Caller caller) {
        String scope = "call:" + callId;
        int after = pages.start(ask, scope, NumberKey.START, NumberKey::parse).number();
        Found<Joined<CallHead, CallLine>> found =
                calls.after(after, ask.rows(), fundId, callId, caller);
        if (found.rows().isEmpty()) {
            throw Refusal.of(ProblemCode.CALL_NOT_FOUND, "There is no such capital call.");
        }
        return read(found, ask, scope, CallLine::commitmentNumber);
    }

    /** A distribution with a page of its lines. */
    public Read<DistributionHead, DistributionLine> distribution(
            UUID fundId, UUID distributionId, PageAsk ask, Caller caller) {
        String scope = "distribution:" + distributionId;
        int after = pages.start(ask, scope, NumberKey.START, NumberKey::parse).number();
        Found<Joined<DistributionHead, DistributionLine>> found =
                distributions.after(after, ask.rows(), fundId, distributionId, caller);
        if (found.rows().isEmpty()) {
            throw Refusal.of(ProblemCode.DISTRIBUTION_NOT_FOUND, "There is no such distribution.");
        }
        return read(found, ask, scope, DistributionLine::commitmentNumber);
    }

    private DatedKey start(PageAsk ask, String scope) {
        return pages.start(ask, scope, DatedKey.NEWEST, DatedKey::parse);
    }

    private Listed<Entry> listed(PageAsk ask, String scope, Found<Entry> found) {
        return new Listed<>(
                pages.page(ask, scope, found.rows(), e -> new DatedKey(e.date(), e.id()).text()),
                found.asOf());
    }

    private <H, L> Read<H, L> read(
            Found<Joined<H, L>> found, PageAsk ask, String scope, ToIntFunction<L> number) {
        return new Read<>(
                new Detail<>(
                        found.rows().getFirst().head(),
                        pages.page(
                                ask,
                                scope,
                                Joined.lines(found),
                                line -> new NumberKey(number.applyAsInt(line)).text())),
                found.asOf());
    }
}
