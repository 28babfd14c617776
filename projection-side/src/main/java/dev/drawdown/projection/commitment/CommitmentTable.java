package dev.drawdown.projection.commitment;

import dev.drawdown.event.PartnerRole;
import dev.drawdown.projection.database.Columns;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code lp_fund_commitments}. */
record CommitmentTable(JdbcTemplate jdbc) {

    private static final String MAKE =
            """
            INSERT INTO lp_fund_commitments (id, lp_id, fund_id, number, role, share_class, commitment_amount_cents,
                currency, commitment_status, callable_percentage,
                initial_callable_percentage, callable_since, commitment_date)
            SELECT id, lp_id, fund_id, number, role, share_class, amount, currency, 'active', callable,
                callable, made_on, made_on
            FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::integer[], ?::text[], ?::text[], ?::bigint[],
                    ?::text[], ?::numeric[], ?::date[])
                AS c (id, lp_id, fund_id, number, role, share_class, amount, currency, callable, made_on)
            """;

    private static final String MOVE =
            """
            UPDATE lp_fund_commitments AS c
            SET commitment_amount_cents = c.commitment_amount_cents + m.delta
            FROM unnest(?::uuid[], ?::bigint[]) AS m (id, delta)
            WHERE c.id = m.id
            """;

    void make(List<Commitment> commitments) {
        Columns.of(commitments)
                .uuid(c -> c.made().commitmentId())
                .uuid(c -> c.made().partnerId())
                .uuid(c -> c.made().fundId())
                .integer(c -> c.made().number())
                .text(c -> word(c.made().role()))
                .text(c -> c.made().shareClass())
                .number(c -> c.made().delta())
                .text(c -> c.made().currency().getCurrencyCode())
                .decimal(c -> c.made().callablePercentage())
                .date(Commitment::date)
                .update(jdbc, MAKE);
    }

    void move(Map<UUID, Long> deltas) {
        Columns.of(deltas.entrySet())
                .uuid(Map.Entry::getKey)
                .number(Map.Entry::getValue)
                .update(jdbc, MOVE);
    }

    private static String word(PartnerRole role) {
        return switch (role) {
            case LIMITED_PARTNER -> "limited_partner";
            case GENERAL_PARTNER -> "general_partner";
            case CARRY_VEHICLE -> "carry_vehicle";
            case AFFILIATE -> "affiliate";
        };
    }
}
