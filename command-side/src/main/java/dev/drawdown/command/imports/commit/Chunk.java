package dev.drawdown.command.imports.commit;

import dev.drawdown.command.dispatch.Actor;
import dev.drawdown.command.dispatch.CommandContext;
import dev.drawdown.command.dispatch.CommandKey;
import dev.drawdown.command.imports.reading.PositionRow;
import dev.drawdown.command.imports.run.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A run's rows between two notes of progress. Its commands' keys follow from run and number, so
 * that a chunk that was interrupted can be sent again.
 */
record Chunk(Run run, int number, List<PositionRow> rows) {

    Chunk {
        rows = List.copyOf(rows);
    }

    /** The first row of each partner. */
    Map<UUID, PositionRow> partners() {
        Map<UUID, PositionRow> partners = new LinkedHashMap<>();
        rows.forEach(row -> partners.putIfAbsent(row.partnerId(), row));
        return partners;
    }

    /** The rows of each fund, in the order of the file. */
    Map<UUID, List<PositionRow>> funds() {
        Map<UUID, List<PositionRow>> funds = new LinkedHashMap<>();
        rows.forEach(row -> funds.computeIfAbsent(row.fundId(), _ -> new ArrayList<>()).add(row));
        return funds;
    }

    /** The context of the chunk's one command on this partner or fund. */
    CommandContext contextOf(UUID target) {
        String committedBy = run.committedBy();
        if (committedBy == null) {
            throw new IllegalStateException(run.id() + " was never committed");
        }
        String key = run.id() + "/" + number + "/" + target;
        return CommandContext.ofImport(
                new Actor(committedBy, "administrator"),
                // What is asked follows from file and place: a run's rows never change.
                CommandKey.of("import", "/api/imports/positions", key, run.fileSha256()),
                run.id());
    }
}
