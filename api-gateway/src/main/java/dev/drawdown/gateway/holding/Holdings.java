package dev.drawdown.gateway.holding;

import dev.drawdown.access.Caller;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.cache.Answer;
import dev.drawdown.gateway.cache.AnswerCache;
import dev.drawdown.gateway.cache.Family;
import dev.drawdown.gateway.cache.Key;
import dev.drawdown.gateway.cache.Tag;
import dev.drawdown.gateway.page.Found;
import dev.drawdown.gateway.page.Listed;
import dev.drawdown.gateway.page.NameKey;
import dev.drawdown.gateway.page.Page;
import dev.drawdown.gateway.page.PageAsk;
import dev.drawdown.gateway.page.Pages;
import dev.drawdown.gateway.partner.PartnerView;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Holdings of a fund and of a partner; a partner's first page, as known now, from the cache. */
@Component
public class Holdings {

    private static final TypeReference<Page<Holding>> PAGE = new TypeReference<>() {};

    private final PartnerHoldings partners;
    private final FundHoldings funds;
    private final AnswerCache cache;
    private final Pages pages;
    private final JsonMapper json;

    Holdings(
            PartnerHoldings partners,
            FundHoldings funds,
            AnswerCache cache,
            Pages pages,
            JsonMapper json) {
        this.partners = partners;
        this.funds = funds;
        this.cache = cache;
        this.pages = pages;
        this.json = json;
    }

    /** Staff's view: the whole of each deal. */
    public Listed<Holding> of(UUID fundId, TimeAxes axes, PageAsk ask, Caller caller) {
        String scope = "fund:" + fundId + ":holdings";
        NameKey start = pages.start(ask, scope, NameKey.START, NameKey::parse);
        Found<Holding> found = funds.after(start, ask.rows(), fundId, axes, caller);
        return new Listed<>(found.asOf(), pages.page(ask, scope, found.rows(), Holdings::keyOf));
    }

    /** For a page: what the API would answer, read again. */
    public Page<Holding> of(PartnerView partner, @Nullable UUID fund, TimeAxes axes, PageAsk ask) {
        return json.readValue(answer(partner, fund, axes, ask, false).body(), PAGE);
    }

    /**
     * The finished answer about a partner, refused to staff of another manager.
     *
     * @param fund the only one that is asked for; absent for all
     * @param fresh whether what was just folded must be in it
     */
    Answer answer(
            PartnerView partner, @Nullable UUID fund, TimeAxes axes, PageAsk ask, boolean fresh) {
        boolean mayBeKept = !fresh && ask.isFirst() && axes.isNow() && partner.funds() == null;
        Answer answer = mayBeKept ? kept(partner, fund, axes, ask) : read(partner, fund, axes, ask);
        partner.refuseStaffOfAnotherManagerThan(answer.managerId());
        return answer;
    }

    /** What happens to a holding, or to anybody's commitment, raises its fund's tag. */
    private Answer kept(PartnerView partner, @Nullable UUID fund, TimeAxes axes, PageAsk ask) {
        List<String> tags = new ArrayList<>();
        tags.add(Tag.partner(partner.partnerId()));
        List<UUID> all = fund == null ? partners.funds(partner.partnerId()) : List.of(fund);
        all.stream().map(Tag::fund).sorted().forEach(tags::add);
        return cache.get(
                new Key(Family.HOLDINGS, scope(partner, fund) + ":" + ask.limit()),
                tags,
                () -> read(partner, fund, axes, ask));
    }

    private Answer read(PartnerView partner, @Nullable UUID fund, TimeAxes axes, PageAsk ask) {
        String scope = scope(partner, fund);
        NameKey start = pages.start(ask, scope, NameKey.START, NameKey::parse);
        Found<Holding> found = partners.after(start, ask.rows(), partner, fund, axes);
        return new Answer(
                found.managerId(),
                found.asOf().header(),
                json.writeValueAsString(pages.page(ask, scope, found.rows(), Holdings::keyOf)));
    }

    private static String scope(PartnerView partner, @Nullable UUID fund) {
        return "lp:" + partner.partnerId() + ":holdings:" + (fund == null ? "all" : fund);
    }

    private static String keyOf(Holding holding) {
        return new NameKey(holding.company(), holding.dealId()).text();
    }
}
