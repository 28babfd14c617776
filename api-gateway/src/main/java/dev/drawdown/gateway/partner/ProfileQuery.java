package dev.drawdown.gateway.partner;

import dev.drawdown.gateway.asof.AsOf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one partner's master data. */
@Component
public class ProfileQuery {

    private static final String PROFILE =
            """
            SELECT p.*, g.position, g.recorded_at
              FROM read_model.limited_partners_v1 p CROSS JOIN %s g
             WHERE p.id = :partnerId
               AND (:funds::uuid[] IS NULL OR EXISTS (
                     SELECT FROM read_model.lp_fund_commitments_v1 c
                      WHERE c.lp_id = p.id AND c.fund_id = ANY(:funds::uuid[])))
            """
                    .formatted(AsOf.PROGRESS);

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProfileQuery(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** For a page: the master data alone. */
    public Profile of(PartnerView view) {
        return find(view).profile();
    }

    Found find(PartnerView view) {
        Found found =
                jdbc.sql(PROFILE)
                        .param("partnerId", view.partnerId())
                        .param("funds", texts(view.funds()))
                        .query((row, n) -> read(row))
                        .optional()
                        .orElseThrow(PartnerView::unknown);
        view.refuseStaffOfAnotherManagerThan(found.profile().managerId());
        return found;
    }

    private Found read(ResultSet row) throws SQLException {
        return new Found(
                new Profile(
                        row.getObject("id", UUID.class),
                        row.getObject("manager_id", UUID.class),
                        row.getString("external_ref"),
                        row.getString("legal_name"),
                        row.getString("entity_type"),
                        row.getString("domicile"),
                        row.getString("status"),
                        row.getString("primary_contact_email"),
                        preferences(row.getString("preferences")),
                        row.getObject("onboarded_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("erased")),
                AsOf.of(
                        row.getLong("position"),
                        row.getObject("recorded_at", OffsetDateTime.class)));
    }

    private JsonNode preferences(@Nullable String stored) {
        return json.readTree(Objects.requireNonNullElse(stored, "{}"));
    }

    private static String @Nullable [] texts(@Nullable Set<UUID> ids) {
        return ids == null ? null : ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    /** A partner, and what the answer is as of. */
    record Found(Profile profile, AsOf asOf) {}
}
