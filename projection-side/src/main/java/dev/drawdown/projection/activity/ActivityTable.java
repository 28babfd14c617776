package dev.drawdown.projection.activity;

import dev.drawdown.projection.batch.Ground;
import dev.drawdown.projection.database.Columns;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code capital_activities} by year, and the same rows in {@code partner_timeline} by partner. */
record ActivityTable(JdbcTemplate jdbc) {

    private static final String COLUMNS =
            """
            id, lp_id, fund_id, commitment_id, currency, type, ilpa_type, amount_cents, paid_cents, status,
            activity_date, due_date, payment_date, description, call_id, distribution_id, number, part, known_from,
            known_from_at, reversed_at""";

    private static final String PUT =
            """
            WITH activity AS (
                SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[],
                        ?::bigint[], ?::bigint[], ?::text[], ?::date[], ?::date[], ?::date[], ?::text[], ?::uuid[],
                        ?::uuid[], ?::integer[], ?::integer[], ?::bigint[], ?::timestamptz[], ?::timestamptz[])
                    AS a (id, lp_id, fund_id, commitment_id, currency, type, ilpa_type, amount_cents, paid_cents,
                          status, activity_date, due_date, payment_date, description, call_id, distribution_id,
                          number, part, known_from, known_from_at, reversed_at)),
            timeline AS (
                INSERT INTO partner_timeline ({columns}) SELECT {columns} FROM activity
                ON CONFLICT (lp_id, activity_date, id) DO UPDATE SET {changes})
            INSERT INTO capital_activities ({columns}) SELECT {columns} FROM activity
            ON CONFLICT (id, activity_date) DO UPDATE SET {changes}
            """
                    .replace("{columns}", COLUMNS)
                    .replace(
                            "{changes}",
                            """
                            paid_cents = EXCLUDED.paid_cents, status = EXCLUDED.status,
                            payment_date = EXCLUDED.payment_date, reversed_at = EXCLUDED.reversed_at""");

    private static final String[] NEW = {
        "partner_timeline (" + COLUMNS + ")", "capital_activities (" + COLUMNS + ")"
    };

    void add(List<Activity> rows, Ground ground) {
        switch (ground) {
            case FOLDED -> columns(rows).add(jdbc, PUT, NEW);
            case FRESH -> columns(rows).copy(jdbc, NEW);
        }
    }

    void change(List<Activity> rows) {
        columns(rows).update(jdbc, PUT);
    }

    private static Columns<Activity> columns(List<Activity> rows) {
        return Columns.of(rows)
                .uuid(Activity::id)
                .uuid(a -> a.party().partnerId())
                .uuid(a -> a.party().fundId())
                .uuid(a -> a.party().commitmentId())
                .text(a -> a.party().currency().getCurrencyCode())
                .text(Activity::type)
                .text(Activity::ilpaType)
                .number(Activity::amount)
                .number(Activity::paid)
                .text(Activity::status)
                .date(a -> a.notice().date())
                .date(Activity::dueDate)
                .date(Activity::paidOn)
                .text(Activity::description)
                .uuid(Activity::callId)
                .uuid(Activity::distributionId)
                .integer(a -> a.notice().number())
                .integer(Activity::part)
                .number(a -> a.notice().since().position())
                .instant(a -> a.notice().since().at())
                .instant(Activity::reversedAt);
    }
}
