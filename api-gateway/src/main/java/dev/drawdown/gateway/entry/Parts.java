package dev.drawdown.gateway.entry;

import dev.drawdown.event.CapitalCallIssued;
import dev.drawdown.event.DistributionDeclared;
import dev.drawdown.gateway.page.Row;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what an entry is made of. Its parts stand once, with the amounts of the whole entry; a line
 * has only its amounts, one for each part.
 */
@Component
public class Parts {

    private static final TypeReference<List<CapitalCallIssued.Part>> OF_CALL =
            new TypeReference<>() {};
    private static final TypeReference<List<DistributionDeclared.Part>> OF_DISTRIBUTION =
            new TypeReference<>() {};

    private final JsonMapper json;

    Parts(JsonMapper json) {
        this.json = json;
    }

    public List<CallPart> ofCall(Row row) throws SQLException {
        return read(row, OF_CALL).stream().map(part -> CallPart.of(part, part.amount())).toList();
    }

    public List<CallPart> ofCallLine(Row row) throws SQLException {
        List<CapitalCallIssued.Part> parts = read(row, OF_CALL);
        List<Long> amounts = row.amounts("amounts");
        return IntStream.range(0, amounts.size())
                .mapToObj(i -> CallPart.of(parts.get(i), amounts.get(i)))
                .toList();
    }

    public List<DistributionPart> ofDistribution(Row row) throws SQLException {
        return read(row, OF_DISTRIBUTION).stream()
                .map(part -> DistributionPart.of(part, part.amount()))
                .toList();
    }

    public List<DistributionPart> ofDistributionLine(Row row) throws SQLException {
        List<DistributionDeclared.Part> parts = read(row, OF_DISTRIBUTION);
        List<Long> amounts = row.amounts("amounts");
        return IntStream.range(0, amounts.size())
                .mapToObj(i -> DistributionPart.of(parts.get(i), amounts.get(i)))
                .toList();
    }

    private <T> List<T> read(Row row, TypeReference<List<T>> type) throws SQLException {
        return json.readValue(row.text("parts"), type);
    }
}
