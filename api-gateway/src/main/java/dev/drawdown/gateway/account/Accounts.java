package dev.drawdown.gateway.account;

import dev.drawdown.gateway.asof.AsOf;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.page.Found;
import dev.drawdown.gateway.page.Row;
import dev.drawdown.gateway.partner.PartnerView;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a partner's capital accounts as they stood, on both time axes. */
@Component
public class Accounts {

    /** The most rows that a history has: the latest ones, were there ever more. */
    private static final int MOST = 20_000;

    private static final String PARTNER =
            """
            SELECT p.manager_id, g.position, g.recorded_at, a.*
              FROM read_model.limited_partners_v1 p CROSS JOIN %s g
              LEFT JOIN LATERAL (%%s) a ON TRUE
             WHERE p.id = :partnerId
               AND (:bound::uuid[] IS NULL OR EXISTS (
                     SELECT FROM read_model.lp_fund_commitments_v1 c
                      WHERE c.lp_id = p.id AND c.fund_id = ANY(:bound::uuid[])))
             ORDER BY a.as_of_date, a.fund_name, a.id
            """
                    .formatted(AsOf.PROGRESS);

    private static final String HISTORY =
            """
            SELECT a.*, a.commitment_id AS id, f.name AS fund_name
              FROM read_model.lp_capital_accounts_v1 a
              JOIN read_model.funds_v1 f ON f.id = a.fund_id
             WHERE a.lp_id = p.id AND a.as_of_date <= :lastDay AND %s
               AND (:bound::uuid[] IS NULL OR a.fund_id = ANY(:bound::uuid[]))
               AND (:fund::uuid IS NULL OR a.fund_id = :fund::uuid)
             ORDER BY a.as_of_date DESC LIMIT :most\
            """;

    private static final String ON_A_DAY =
            """
            SELECT l.*, c.id, f.name AS fund_name
              FROM read_model.lp_fund_commitments_v1 c
              JOIN read_model.funds_v1 f ON f.id = c.fund_id
             CROSS JOIN LATERAL (
                SELECT a.* FROM read_model.lp_capital_accounts_v1 a
                 WHERE a.commitment_id = c.id AND a.as_of_date <= :lastDay AND %s
                 ORDER BY a.as_of_date DESC LIMIT 1) l
             WHERE c.lp_id = p.id
               AND (:bound::uuid[] IS NULL OR c.fund_id = ANY(:bound::uuid[]))\
            """;

    private static final String NOW = "a.known_to IS NULL";

    private static final String THEN =
            "a.known_from_at <= :knownAt AND (a.known_to_at IS NULL OR a.known_to_at > :knownAt)";

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Every date on which something happened, oldest first.
     *
     * @param fundId absent for all funds
     */
    public List<Account> history(PartnerView view, TimeAxes axes, @Nullable UUID fundId) {
        return read(
                statement(HISTORY, axes, axes.lastDay()).param("fund", fundId).param("most", MOST),
                view);
    }

    /** Where each commitment stood at the end of a day; nothing for those made later. */
    public List<Account> on(LocalDate day, PartnerView view, TimeAxes axes) {
        return read(statement(ON_A_DAY, axes, day), view);
    }

    private JdbcClient.StatementSpec statement(String rows, TimeAxes axes, LocalDate lastDay) {
        boolean now = axes.asKnownAt() == null;
        JdbcClient.StatementSpec statement =
                jdbc.sql(PARTNER.formatted(rows.formatted(now ? NOW : THEN)))
                        .param("lastDay", lastDay);
        return now ? statement : statement.param("knownAt", axes.knownAt());
    }

    private static List<Account> read(JdbcClient.StatementSpec statement, PartnerView view) {
        Found<Account> found =
                statement
                        .param("partnerId", view.partnerId())
                        .param("bound", Row.texts(view.funds()))
                        .query(Found.by(Accounts::account))
                        .orElseThrow(PartnerView::unknown);
        view.refuseStaffOfAnotherManagerThan(found.managerId());
        return found.rows();
    }

    private static Account account(Row row) throws SQLException {
        return new Account(
                row.id("id"),
                row.id("fund_id"),
                row.text("fund_name"),
                row.text("currency"),
                row.date("as_of_date"),
                row.amount("commitment_cents"),
                row.amount("called_cents"),
                row.amount("contributed_capital_cents"),
                row.amount("contributed_inside_cents"),
                row.amount("returned_excess_cents"),
                row.amount("distributed_capital_cents"),
                row.amount("recallable_cents"),
                row.amount("unfunded_commitment_cents"),
                row.amountIfAny("current_nav_cents"),
                row.dateIfAny("nav_as_of_date"),
                row.flag("nav_estimated"),
                row.dateIfAny("reported_on"));
    }
}
