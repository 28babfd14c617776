package dev.drawdown.gateway.site.entry;

import dev.drawdown.event.CapitalCallIssued;
import dev.drawdown.event.DistributionDeclared;
import dev.drawdown.gateway.site.fund.Roll;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the command side would record.
 *
 * @param hash goes back with the command: it says which lines were looked at
 * @param needsApproval whether it would only be proposed
 */
public record Preview(EntryView entry, String hash, boolean needsApproval) {

    static Preview of(JsonNode answer, Kind kind, Roll roll, JsonMapper json) {
        return new Preview(
                entry(answer.path(kind.noun()), kind, roll, json),
                answer.path("previewHash").asString(""),
                answer.path("needsApproval").asBoolean(false));
    }

    /** The entry in the words of its event. */
    public static EntryView entry(JsonNode entry, Kind kind, Roll roll, JsonMapper json) {
        EntryViews views = new EntryViews(roll);
        return kind.isCall()
                ? views.of(json.treeToValue(entry, CapitalCallIssued.class))
                : views.of(json.treeToValue(entry, DistributionDeclared.class));
    }
}
