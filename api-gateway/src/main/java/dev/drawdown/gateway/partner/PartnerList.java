package dev.drawdown.gateway.partner;

import dev.drawdown.access.Caller;
import dev.drawdown.gateway.page.NameKey;
import dev.drawdown.gateway.page.Page;
import dev.drawdown.gateway.page.PageAsk;
import dev.drawdown.gateway.page.Pages;
import dev.drawdown.gateway.page.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads partners by name: those of a login, or all that staff may see. */
@Component
public class PartnerList {

    /** Sorts what has no name behind everything that has. */
    private static final String PAGE =
            """
            SELECT p.id, p.legal_name, p.external_ref, p.entity_type, p.status,
                   (SELECT count(*) FROM read_model.lp_fund_commitments_v1 c
                     WHERE c.lp_id = p.id
                       AND (:funds::uuid[] IS NULL OR c.fund_id = ANY(:funds::uuid[]))) AS funds,
                   (SELECT json_agg(s ORDER BY s.currency) FROM (
                     SELECT a.currency, sum(a.commitment_cents)::bigint AS committed_cents,
                            sum(a.unfunded_commitment_cents)::bigint AS unfunded_cents,
                            sum(a.current_nav_cents)::bigint AS nav_cents,
                            min(a.nav_as_of_date) AS nav_as_of
                       FROM read_model.lp_fund_commitments_v1 c
                      CROSS JOIN LATERAL (
                        SELECT currency, commitment_cents, unfunded_commitment_cents,
                               current_nav_cents, nav_as_of_date
                          FROM read_model.lp_capital_accounts_v1
                         WHERE commitment_id = c.id AND known_to IS NULL
                         ORDER BY as_of_date DESC LIMIT 1) a
                      WHERE c.lp_id = p.id
                        AND (:funds::uuid[] IS NULL OR c.fund_id = ANY(:funds::uuid[]))
                      GROUP BY a.currency) s) AS standings
              FROM read_model.limited_partners_v1 p
             WHERE (:ids::uuid[] IS NULL OR p.id = ANY(:ids::uuid[]))
               AND (:managers::uuid[] IS NULL OR p.manager_id = ANY(:managers::uuid[]))
               AND (:funds::uuid[] IS NULL OR EXISTS (
                     SELECT FROM read_model.lp_fund_commitments_v1 c
                      WHERE c.lp_id = p.id AND c.fund_id = ANY(:funds::uuid[])))
               AND (:q = '' OR position(:q IN lower(p.legal_name)) > 0
                     OR starts_with(lower(p.external_ref), :q))
               AND (coalesce(p.legal_name, U&'\\FFFD'), p.id) > (:afterName, :afterId)
             ORDER BY coalesce(p.legal_name, U&'\\FFFD'), p.id LIMIT :rows
            """;

    private static final String NAMELESS = "\uFFFD";

    private static final TypeReference<List<PartnerEntry.Standing>> STANDINGS =
            new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Pages pages;

    PartnerList(JdbcClient jdbc, JsonMapper json, Pages pages) {
        this.jdbc = jdbc;
        this.json = json;
        this.pages = pages;
    }

    /**
     * All that staff may see.
     *
     * @param words part of a name or the beginning of a reference; empty for everybody
     */
    public Page<PartnerEntry> ofStaff(Caller caller, String words, PageAsk ask) {
        return page("partners:" + words, null, caller, words, ask);
    }

    /** These partners, whoever manages them. */
    public Page<PartnerEntry> of(Set<UUID> ids, PageAsk ask) {
        return page("partners", ids, null, "", ask);
    }

    private Page<PartnerEntry> page(
            String scope,
            @Nullable Set<UUID> ids,
            @Nullable Caller staff,
            String words,
            PageAsk ask) {
        NameKey start = pages.start(ask, scope, NameKey.START, NameKey::parse);
        List<PartnerEntry> rows =
                jdbc.sql(PAGE)
                        .param("ids", Row.texts(ids))
                        .param("managers", Row.texts(staff == null ? null : staff.managerIds()))
                        .param("funds", Row.texts(staff == null ? null : staff.fundIds()))
                        .param("q", words.toLowerCase(Locale.ROOT))
                        .param("afterName", start.name())
                        .param("afterId", start.id())
                        .param("rows", ask.rows())
                        .query((row, n) -> entry(row))
                        .list();
        return pages.page(ask, scope, rows, PartnerList::keyOf);
    }

    private PartnerEntry entry(ResultSet set) throws SQLException {
        Row row = new Row(set);
        String sums = row.textIfAny("standings");
        return new PartnerEntry(
                row.id("id"),
                row.textIfAny("legal_name"),
                row.textIfAny("external_ref"),
                row.text("entity_type"),
                row.text("status"),
                row.number("funds"),
                sums == null ? List.of() : json.readValue(sums, STANDINGS));
    }

    private static String keyOf(PartnerEntry entry) {
        return new NameKey(entry.name() == null ? NAMELESS : entry.name(), entry.id()).text();
    }
}
