package dev.drawdown.gateway.notice;

import dev.drawdown.gateway.asof.AsOf;
import dev.drawdown.gateway.page.DatedKey;
import dev.drawdown.gateway.page.Found;
import dev.drawdown.gateway.page.Row;
import dev.drawdown.gateway.partner.PartnerView;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the lines of one partner, in one statement with whose partner it is. */
@Component
class Lines {

    private static final String PARTNER =
            """
            SELECT p.manager_id, g.position, g.recorded_at, n.*
              FROM read_model.limited_partners_v1 p CROSS JOIN %s g
              LEFT JOIN LATERAL (%%s) n ON TRUE
             WHERE p.id = :partnerId
               AND (:bound::uuid[] IS NULL OR EXISTS (
                     SELECT FROM read_model.lp_fund_commitments_v1 c
                      WHERE c.lp_id = p.id AND c.fund_id = ANY(:bound::uuid[])))
            """
                    .formatted(AsOf.PROGRESS);

    private final JdbcClient jdbc;

    Lines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Up to {@code rows} of a partner's lines older than a key.
     *
     * @param lines selects them by {@code :partnerId} and {@code :bound}, with {@code id} and
     *     {@code dated}
     */
    <T> Found<T> before(
            DatedKey key, int rows, PartnerView view, String lines, Row.Reader<T> reader) {
        String page =
                "SELECT * FROM ("
                        + lines
                        + ") l WHERE (dated, id) < (:beforeDate, :beforeId)"
                        + " ORDER BY dated DESC, id DESC LIMIT :rows";
        return read(
                jdbc.sql(PARTNER.formatted(page) + " ORDER BY n.dated DESC, n.id DESC")
                        .param("beforeDate", key.date())
                        .param("beforeId", key.id())
                        .param("rows", rows),
                view,
                reader);
    }

    /** A partner's line of one entry; no row where it has none. */
    <T> Found<T> of(UUID id, PartnerView view, String lines, Row.Reader<T> reader) {
        String one = "SELECT * FROM (" + lines + ") l WHERE id = :id";
        return read(jdbc.sql(PARTNER.formatted(one)).param("id", id), view, reader);
    }

    private static <T> Found<T> read(
            JdbcClient.StatementSpec statement, PartnerView view, Row.Reader<T> reader) {
        Found<T> found =
                statement
                        .param("partnerId", view.partnerId())
                        .param("bound", Row.texts(view.funds()))
                        .query(Found.by(reader))
                        .orElseThrow(PartnerView::unknown);
        view.refuseStaffOfAnotherManagerThan(found.managerId());
        return found;
    }
}
