package dev.drawdown.gateway.site.record;

import dev.drawdown.gateway.fund.FundDetail;
import dev.drawdown.gateway.partner.Candidate;
import dev.drawdown.gateway.site.form.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A form about one fund.
 *
 * @param candidates partners that are not in the fund yet; empty where the form asks for none
 */
public record OfFund(FundDetail fund, Form form, List<Candidate> candidates) {

    /** As choices: by name, with the reference where there is one. */
    public Map<String, String> choices() {
        Map<String, String> choices = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            String name = candidate.name();
            String reference = candidate.externalRef();
            choices.put(
                    candidate.id().toString(),
                    (name == null ? "Erased partner" : name)
                            + (reference == null ? "" : " (" + reference + ")"));
        }
        return choices;
    }
}
