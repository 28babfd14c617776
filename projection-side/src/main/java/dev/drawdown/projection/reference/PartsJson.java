package dev.drawdown.projection.reference;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The parts of a notice as its row keeps them: in the words of the event. */
public final class PartsJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private PartsJson() {}

    public static String write(List<?> parts) {
        return JSON.writeValueAsString(parts);
    }

    static <T> List<T> read(String parts, Class<T[]> type) {
        return List.of(JSON.readValue(parts, type));
    }
}
