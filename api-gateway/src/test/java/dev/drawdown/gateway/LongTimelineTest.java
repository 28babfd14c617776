package dev.drawdown.gateway;

import static dev.drawdown.gateway.ReadModel.MANAGER;
import static dev.drawdown.gateway.Shared.GATEWAY;
import static dev.drawdown.gateway.Shared.WORLD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LongTimelineTest {

    private static final int ROWS = 1_000;
    private static final Duration TARGET = Duration.ofMillis(200);

    /** A thousand partners' rows of twenty years in the table, and none of them kept ready. */
    @Test
    void a_timeline_of_a_thousand_rows_answers_within_the_target() {
        UUID partner = WORLD.reads.partner(MANAGER, null, "Long Timeline");
        UUID fund = WORLD.reads.fund(MANAGER, "Long", "USD");
        fill(partner, fund, ROWS);
        fill(UUID.randomUUID(), fund, 20 * ROWS);
        WORLD.reads.jdbc.sql("ANALYZE read_model.partner_timeline").update();
        String token = WORLD.partner(partner);
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 15; i++) {
            long start = System.nanoTime();
            var answer =
                    GATEWAY.get(
                            "/api/lp/capital-activity?limit=100&asKnownAt=2030-01-01T00:00:00Z",
                            token);
            fastest = Math.min(fastest, System.nanoTime() - start);
            assertThat(answer.json().path("items")).hasSize(100);
            assertThat(answer.json().at("/items/0/runningBalanceCents").asLong()).isEqualTo(ROWS);
        }
        assertThat(Duration.ofNanos(fastest)).isLessThan(TARGET);
    }

    private static void fill(UUID partner, UUID fund, int rows) {
        WORLD.reads
                .jdbc
                .sql(
                        """
                        INSERT INTO read_model.partner_timeline (id, lp_id, fund_id, commitment_id,
                          currency, type, ilpa_type, amount_cents, paid_cents, status, activity_date,
                          due_date, payment_date, description, call_id, number, part, known_from,
                          known_from_at)
                        SELECT gen_random_uuid(), CASE WHEN n %% %d = 0 THEN ?::uuid
                               ELSE md5((n %% 999)::text)::uuid END, ?, ?, 'USD', 'capital_call',
                               'investments', 1, 1, 'completed', day, day, day, 'Capital call',
                               gen_random_uuid(), 1, 1, n, '2020-01-01'
                          FROM (SELECT n, '2005-01-01'::date + (n %% 7300) AS day
                                  FROM generate_series(1, %d) n) s
                        """
                                .formatted(rows == ROWS ? 1 : rows + 1, rows))
                .params(partner, fund, UUID.randomUUID())
                .update();
    }
}
