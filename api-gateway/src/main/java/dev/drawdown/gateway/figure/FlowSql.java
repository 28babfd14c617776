package dev.drawdown.gateway.figure;

import dev.drawdown.gateway.asof.Known;
import dev.drawdown.gateway.asof.TimeAxes;

/**
 * Selects the flows of a commitment or a fund as arrays: {@code flow_days} and {@code
 * flow_amounts}, to be joined LATERAL and read as {@link FlowArrays}.
 */
public final class FlowSql {

    private static final String GATHERED =
            """
            SELECT json_agg(v.flow_date - DATE '1970-01-01') AS flow_days,
                   json_agg(v.distributed_cents - v.contributed_cents) AS flow_amounts
              FROM %s WHERE %s AND %s HAVING count(*) > 0\
            """;

    private FlowSql() {}

    /**
     * Of one commitment.
     *
     * @param id an expression for its id
     */
    public static String ofCommitment(TimeAxes axes, String id) {
        return GATHERED.formatted(
                "read_model.lp_flow_amounts_v1 v",
                "v.commitment_id = " + id,
                Known.fact(axes, "v"));
    }

    /** Of all commitments of a fund together. */
    public static String ofFund(TimeAxes axes, String id) {
        return GATHERED.formatted(
                """
                read_model.lp_fund_commitments_v1 o
                JOIN read_model.lp_flow_amounts_v1 v ON v.commitment_id = o.id\
                """,
                "o.fund_id = " + id,
                Known.fact(axes, "v"));
    }
}
