package dev.drawdown.gateway.summary;

import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.cache.Answer;
import dev.drawdown.gateway.cache.AnswerCache;
import dev.drawdown.gateway.cache.Family;
import dev.drawdown.gateway.cache.Key;
import dev.drawdown.gateway.cache.Tag;
import dev.drawdown.gateway.partner.PartnerView;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A partner's dashboard, from the cache where the latest figures are asked for. */
@Component
public class Summaries {

    private final SummaryQuery query;
    private final AnswerCache cache;
    private final JsonMapper json;

    Summaries(SummaryQuery query, AnswerCache cache, JsonMapper json) {
        this.query = query;
        this.cache = cache;
        this.json = json;
    }

    /** For a page: what the API would answer, read again. */
    public Summary of(PartnerView partner, TimeAxes axes) {
        return json.readValue(answer(partner, axes, false).body(), Summary.class);
    }

    /**
     * The finished answer, refused to staff of another manager.
     *
     * @param fresh whether what was just folded must be in it
     */
    Answer answer(PartnerView partner, TimeAxes axes, boolean fresh) {
        boolean mayBeKept = !fresh && axes.isNow() && partner.funds() == null;
        Answer answer = mayBeKept ? kept(partner, axes) : query.find(partner, axes);
        partner.refuseStaffOfAnotherManagerThan(answer.managerId());
        return answer;
    }

    /** Every event that moves a line, a total or a name of this answer raises the partner's tag. */
    private Answer kept(PartnerView partner, TimeAxes axes) {
        return cache.get(
                new Key(Family.SUMMARY, "lp:" + partner.partnerId() + ":summary"),
                List.of(Tag.partner(partner.partnerId())),
                () -> query.find(partner, axes));
    }
}
