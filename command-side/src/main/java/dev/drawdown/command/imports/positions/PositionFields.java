package dev.drawdown.command.imports.positions;

import dev.drawdown.command.imports.mapping.Field;
import dev.drawdown.command.imports.mapping.Fields;
import java.util.List;

/** What a column of a positions file can mean. */
public final class PositionFields {

    public static final Field PARTNER_NAME = Field.text("partnerName");
    public static final Field PARTNER_REFERENCE = Field.text("partnerReference");
    public static final Field PARTNER_ENTITY_TYPE = Field.text("partnerEntityType");
    public static final Field PARTNER_DOMICILE = Field.text("partnerDomicile");
    public static final Field FUND_NAME = Field.text("fundName");
    public static final Field FUND_REFERENCE = Field.text("fundReference");
    public static final Field VINTAGE_YEAR = Field.text("vintageYear");
    public static final Field STRATEGY = Field.text("strategy");
    public static final Field CURRENCY = Field.text("currency");
    public static final Field COMMITMENT = Field.amount("commitment");
    public static final Field CALLED = Field.amount("called");
    public static final Field CONTRIBUTED = Field.amount("contributed");
    public static final Field DISTRIBUTED = Field.amount("distributed");
    public static final Field RECALLABLE = Field.amount("recallable");
    public static final Field UNFUNDED = Field.amount("unfunded");
    public static final Field NAV = Field.amount("nav");
    public static final Field REPORTED_IRR = Field.text("reportedIrr");
    public static final Field AS_OF = Field.text("asOf");
    public static final Field SOURCE = Field.text("source");

    public static final Fields ALL =
            new Fields(
                    "positions",
                    List.of(
                            PARTNER_NAME,
                            PARTNER_REFERENCE,
                            PARTNER_ENTITY_TYPE,
                            PARTNER_DOMICILE,
                            FUND_NAME,
                            FUND_REFERENCE,
                            VINTAGE_YEAR,
                            STRATEGY,
                            CURRENCY,
                            COMMITMENT,
                            CALLED,
                            CONTRIBUTED,
                            DISTRIBUTED,
                            RECALLABLE,
                            UNFUNDED,
                            NAV,
                            REPORTED_IRR,
                            AS_OF,
                            SOURCE),
                    List.of(
                            List.of(PARTNER_NAME, PARTNER_REFERENCE),
                            List.of(FUND_NAME, FUND_REFERENCE),
                            List.of(AS_OF),
                            List.of(CURRENCY),
                            List.of(COMMITMENT),
                            List.of(CALLED),
                            List.of(DISTRIBUTED),
                            List.of(VINTAGE_YEAR),
                            // Decides whether a name is a person's and so is sealed: never to be
                            // guessed.
                            List.of(PARTNER_ENTITY_TYPE)),
                    false);

    private PositionFields() {}
}
