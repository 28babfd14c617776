package dev.drawdown.gateway.site.entry;

import dev.drawdown.event.CallType;
import dev.drawdown.event.DistributionType;
import dev.drawdown.gateway.site.Words;
import java.util.Map;
import java.util.UUID;

/** What may be recorded step by step: both kinds of entry are made of parts and lines. */
public enum Kind {
    CALL("call", "Call", "calls", "capital-calls", "dueDate", "Due date"),
    DISTRIBUTION(
            "distribution",
            "Distribution",
            "distributions",
            "distributions",
            "paymentDate",
            "Payment date");

    private final String noun;
    private final String title;
    private final String place;
    private final String api;
    private final String dateField;
    private final String dateLabel;

    Kind(String noun, String title, String place, String api, String dateField, String dateLabel) {
        this.noun = noun;
        this.title = title;
        this.place = place;
        this.api = api;
        this.dateField = dateField;
        this.dateLabel = dateLabel;
    }

    /** The kind as the API writes it. */
    public static Kind ofCode(String code) {
        return code.equals("distribution") ? DISTRIBUTION : CALL;
    }

    /** The kind as it stands in a page's address. */
    static Kind ofPath(String path) {
        return path.contains("/" + DISTRIBUTION.place) ? DISTRIBUTION : CALL;
    }

    public boolean isCall() {
        return this == CALL;
    }

    /** As it stands in a sentence. */
    public String noun() {
        return noun;
    }

    /** As it stands before its number. */
    public String title() {
        return title;
    }

    /** The name of its effective date's field. */
    public String dateField() {
        return dateField;
    }

    public String dateLabel() {
        return dateLabel;
    }

    /** What a part may be, by ILPA's transaction types. */
    public Map<String, String> types() {
        return isCall()
                ? Words.choices(CallType.values())
                : Words.choices(DistributionType.values());
    }

    /** The page of a fund's entries of this kind. */
    public String page(UUID fundId) {
        return "/funds/" + fundId + "/" + place;
    }

    /** Under which what is typed is kept in the browser. */
    public String draft(UUID fundId) {
        return noun + "-" + fundId;
    }

    String api(UUID fundId) {
        return "/api/funds/" + fundId + "/" + api;
    }
}
