package dev.drawdown.gateway.explain;

import dev.drawdown.figures.Recallables;
import dev.drawdown.gateway.asof.Known;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.page.Row;
import dev.drawdown.gateway.partner.PartnerView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a figure is made of, of a partner or of a fund, in one statement. */
@Component
class ExplainQuery {

    private static final TypeReference<List<Sums>> SUMS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Long>> TOTALS = new TypeReference<>() {};
    private static final TypeReference<List<Integer>> DAYS = new TypeReference<>() {};
    private static final TypeReference<List<Long>> AMOUNTS = new TypeReference<>() {};
    private static final TypeReference<List<Entry>> ENTRIES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ExplainQuery(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Nothing where there is no such partner, or no fund of it that the caller reaches. */
    Optional<Made> ofPartner(
            PartnerView view, ExplainAsk ask, TimeAxes axes, InputKey after, int rows) {
        return read(
                statement(ExplainSql.ofPartner(axes), ask, axes, after, rows)
                        .param("partnerId", view.partnerId())
                        .param("bound", Row.texts(view.funds()))
                        .param("each", true));
    }

    /** Nothing where there is no such fund. */
    Optional<Made> ofFund(ExplainAsk ask, TimeAxes axes, InputKey after, int rows) {
        return read(
                statement(ExplainSql.ofFund(axes), ask, axes, after, rows).param("each", false));
    }

    private StatementSpec statement(
            String sql, ExplainAsk ask, TimeAxes axes, InputKey after, int rows) {
        return Known.on(axes, jdbc.sql(sql))
                .param("fundId", ask.fundId())
                .param("currency", ask.currency())
                .param("standsAsOf", ask.standsAsOf())
                .param("net", ask.recallables() == Recallables.NET)
                .param("rate", ask.figure().isRate())
                .param("parts", ask.figure().parts().stream().map(Part::key).toArray(String[]::new))
                .param("afterDate", after.date())
                .param("afterPosition", after.position())
                .param("afterPart", after.part())
                .param("afterCommitment", after.commitment())
                .param("rows", rows);
    }

    private Optional<Made> read(StatementSpec statement) {
        return statement.query((set, n) -> made(set)).optional();
    }

    private Made made(ResultSet set) throws SQLException {
        Row row = new Row(set);
        String totals = row.textIfAny("totals");
        return new Made(
                row.id("manager_id"),
                row.asOf(),
                list(row.textIfAny("sums"), SUMS),
                totals == null ? Map.of() : json.readValue(totals, TOTALS),
                row.number("input_count"),
                list(row.textIfAny("days"), DAYS),
                list(row.textIfAny("amounts"), AMOUNTS),
                list(row.textIfAny("inputs"), ENTRIES).stream().map(Entry::input).toList());
    }

    private <T> List<T> list(@Nullable String array, TypeReference<List<T>> type) {
        return array == null ? List.of() : json.readValue(array, type);
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Entry(
            String part,
            LocalDate date,
            long position,
            @Nullable UUID fundId,
            @Nullable String fundName,
            @Nullable UUID commitmentId,
            long amount,
            @Nullable UUID eventId,
            @Nullable String eventName,
            @Nullable String recordedBy,
            @Nullable OffsetDateTime recordedAt) {

        Input input() {
            boolean ofOne = commitmentId != null;
            Instant at = recordedAt == null ? null : recordedAt.toInstant();
            return new Input(
                    position,
                    eventId,
                    eventName,
                    part,
                    date,
                    ofOne ? fundId : null,
                    ofOne ? fundName : null,
                    commitmentId,
                    amount,
                    recordedBy,
                    at);
        }
    }
}
