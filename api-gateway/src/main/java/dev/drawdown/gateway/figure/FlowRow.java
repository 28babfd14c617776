package dev.drawdown.gateway.figure;

import dev.drawdown.gateway.page.Row;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the flows that {@link FlowSql} selects. */
public final class FlowRow {

    private static final TypeReference<List<Integer>> NUMBERS = new TypeReference<>() {};
    private static final TypeReference<List<Long>> AMOUNTS = new TypeReference<>() {};

    private FlowRow() {}

    public static FlowArrays read(Row row, JsonMapper json) throws SQLException {
        return new FlowArrays(
                list(json, row.textIfAny("flow_days"), NUMBERS),
                list(json, row.textIfAny("flow_amounts"), AMOUNTS));
    }

    private static <T> @Nullable List<T> list(
            JsonMapper json, @Nullable String array, TypeReference<List<T>> type) {
        return array == null ? null : json.readValue(array, type);
    }
}
